package dev.muster.app.console;

import dev.muster.app.settings.Settings;
import dev.muster.audience.People;
import dev.muster.conversation.GateWords;
import dev.muster.conversation.Memory;
import dev.muster.conversation.PeopleRoom;
import dev.muster.conversation.PushRoom;
import dev.muster.conversation.Seeking;
import dev.muster.conversation.Stories;
import dev.muster.conversation.Tickets;
import dev.muster.delivery.Deliveries;
import dev.muster.enrollment.Headway;
import dev.muster.enrollment.session.Appointments;
import dev.muster.enrollment.session.Bookings;
import dev.muster.plan.gate.Gatekeeper;
import dev.muster.plan.push.Pushes;
import dev.muster.plan.push.Pushing;
import dev.muster.plan.push.Reins;
import dev.muster.plan.push.Rollout;
import dev.muster.plan.version.Versioning;
import dev.muster.survey.Surveying;
import java.time.InstantSource;
import java.util.Optional;
import org.apache.catalina.connector.Connector;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.ITemplateEngine;

/** The console on a port of its own, which only this machine reaches. */
@Configuration(proxyBeanMethods = false)
public class ConsoleConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> consolePort(Settings settings) {
        return server -> {
            Connector console = new Connector();
            console.setPort(settings.ports().console());
            console.setProperty("address", "127.0.0.1");
            server.addAdditionalConnectors(console);
        };
    }

    @Bean
    FilterRegistrationBean<Doors> doors(Settings settings) {
        return new FilterRegistrationBean<>(new Doors(settings.ports().console()));
    }

    @Bean
    Timetables timetables(Rollout rollout, Pushing pushing, Reins reins, Gatekeeper gatekeeper, InstantSource clock) {
        return new Timetables(rollout, pushing, reins.progresses(), gatekeeper, clock);
    }

    @Bean
    PlanPages planPages(
            Rollout rollout,
            Pushing pushing,
            Gatekeeper gatekeeper,
            Versioning versioning,
            People people,
            InstantSource clock) {
        return new PlanPages(
                rollout,
                new GateRows(rollout, pushing, gatekeeper, new GateWords(rollout, people), clock),
                new VersionRows(rollout, versioning));
    }

    @Bean
    ConsolePages consolePages(
            Timetables timetables,
            Rollout rollout,
            Tickets tickets,
            Surveying surveying,
            Optional<TimeMachine> machine) {
        return new ConsolePages(timetables, rollout, tickets, surveying, machine);
    }

    @Bean
    EnrolledPages enrolledPages(Rollout rollout, Headway headway) {
        return new EnrolledPages(rollout, headway);
    }

    @Bean
    PushPages pushPages(Rollout rollout, Pushes pushes, Reins reins, Deliveries deliveries) {
        return new PushPages(rollout, new PushReports(rollout, pushes, reins.progresses()), new Lines(deliveries));
    }

    @Bean
    PeoplePages peoplePages(Rollout rollout, People people, PeopleRoom room) {
        return new PeoplePages(new PeopleReports(rollout, people, room));
    }

    @Bean
    SessionPages sessionPages(Appointments appointments, People people) {
        return new SessionPages(appointments, new Rosters(appointments, people));
    }

    @Bean
    PersonPages personPages(Rollout rollout, Memory memory, PushRoom room, InstantSource clock) {
        return new PersonPages(
                rollout,
                new Seeking(memory.people()),
                new Stories(rollout, memory, room),
                memory.privacy().trail(),
                clock);
    }

    @Bean
    OwnFilePages ownFilePages(Rollout rollout, Memory memory, Bookings bookings, PushRoom room, OwnLinks links) {
        return new OwnFilePages(rollout, memory, bookings, new Stories(rollout, memory, room), links);
    }

    @Bean
    Feed feed(InstantSource clock) {
        return new Feed(clock);
    }

    @Bean
    Streams streams(Feed feed, ITemplateEngine templates, ConsolePages timetable, PushPages pushes, Rollout rollout) {
        return new Streams(feed, new Painter(templates), timetable, pushes, rollout);
    }

    @Bean
    Away away() {
        return new Away();
    }
}
