package dev.muster.app.assembly;

import dev.muster.audience.People;
import dev.muster.channel.Channel;
import dev.muster.conversation.Alerts;
import dev.muster.conversation.Answering;
import dev.muster.conversation.Attendant;
import dev.muster.conversation.AuditTrail;
import dev.muster.conversation.Inbounds;
import dev.muster.conversation.Memory;
import dev.muster.conversation.Outbox;
import dev.muster.conversation.OwnFile;
import dev.muster.conversation.PeopleRoom;
import dev.muster.conversation.PersonalRecords;
import dev.muster.conversation.Places;
import dev.muster.conversation.PlanRoom;
import dev.muster.conversation.Privacy;
import dev.muster.conversation.PushRoom;
import dev.muster.conversation.Reception;
import dev.muster.conversation.Reports;
import dev.muster.conversation.Specialist;
import dev.muster.conversation.Tickets;
import dev.muster.delivery.Atomically;
import dev.muster.delivery.Contents;
import dev.muster.delivery.Deliveries;
import dev.muster.delivery.Desk;
import dev.muster.delivery.Dispatcher;
import dev.muster.delivery.Doubts;
import dev.muster.delivery.Ledger;
import dev.muster.delivery.Pace;
import dev.muster.delivery.PushControl;
import dev.muster.delivery.Reconciling;
import dev.muster.enrollment.Enrollments;
import dev.muster.enrollment.Headway;
import dev.muster.enrollment.Inviting;
import dev.muster.enrollment.NotNudged;
import dev.muster.help.Articles;
import dev.muster.help.Help;
import dev.muster.plan.push.Alarm;
import dev.muster.plan.push.Books;
import dev.muster.plan.push.Clearance;
import dev.muster.plan.push.Conditions;
import dev.muster.plan.push.Progresses;
import dev.muster.plan.push.Pushes;
import dev.muster.plan.push.Pushing;
import dev.muster.plan.push.Reach;
import dev.muster.plan.push.Reins;
import dev.muster.plan.push.Rollout;
import dev.muster.survey.Respondents;
import dev.muster.survey.Responses;
import dev.muster.survey.Surveying;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The core over whatever stores, channels, clock and rollout it is given. */
@Configuration(proxyBeanMethods = false)
class CoreAssembly {

    @Bean
    Journal journal(Inviting inviting, Outbox outbox, MeterRegistry registry, InstantSource clock) {
        return new Journal(inviting, outbox, new Meters(registry), new Complaints(clock));
    }

    @Bean
    Inviting inviting(Rollout rollout, Enrollments enrollments, Deliveries deliveries, InstantSource clock) {
        return new Inviting(rollout, enrollments, deliveries, clock);
    }

    @Bean
    Bell bell() {
        return new Bell();
    }

    @Bean
    Reception reception(Inbounds inbounds, Bell bell, Journal journal) {
        return new Reception(inbounds, bell::ring, journal::note);
    }

    @Bean
    Books books(
            People people,
            Pushes pushes,
            Deliveries deliveries,
            PushControl control,
            Contents contents,
            Atomically atomically) {
        return new Books(people, pushes, deliveries, control, contents, atomically);
    }

    @Bean
    Reach reach(List<Channel> channels) {
        return new Reach(channels.stream().map(Channel::platform).collect(Collectors.toSet()));
    }

    @Bean
    Pushing pushing(
            Rollout rollout, Reach reach, Books books, Conditions conditions, InstantSource clock, Journal journal) {
        return new Pushing(rollout, reach, books, conditions, clock, journal::note);
    }

    @Bean
    Conditions conditions(Rollout rollout, Enrollments enrollments, Clearance clearance) {
        return new Conditions(new NotNudged(rollout, enrollments), clearance);
    }

    @Bean
    Reins reins(Rollout rollout, Books books, Progresses.Outside outside, InstantSource clock, Journal journal) {
        return Reins.of(rollout, books, outside, clock, journal::note);
    }

    @Bean
    Progresses.Outside outside(Reach reach, Pace pace, Dispatcher dispatcher) {
        return new Progresses.Outside(reach, pace, dispatcher::troubles);
    }

    @Bean
    Surveying surveying(Responses responses, Respondents respondents) {
        return new Surveying(responses, respondents);
    }

    @Bean
    Outbox outbox(Deliveries deliveries, Contents contents) {
        return new Outbox(deliveries, contents);
    }

    @Bean
    Memory memory(
            People people,
            Enrollments enrollments,
            Places places,
            Tickets tickets,
            Surveying surveying,
            Outbox outbox,
            Privacy privacy) {
        return new Memory(people, enrollments, places, tickets, surveying, outbox, privacy);
    }

    @Bean
    Privacy privacy(AuditTrail trail, PersonalRecords records, OwnFile ownFile) {
        return new Privacy(trail, records, ownFile);
    }

    @Bean
    PushRoom pushRoom(Pushing pushing, Reins reins, Headway headway, PeopleRoom people, PlanRoom plans) {
        return new PushRoom(pushing, reins, headway, people, plans);
    }

    @Bean
    Answering answering(
            Rollout rollout,
            Memory memory,
            PushRoom pushRoom,
            InstantSource clock,
            Journal journal,
            List<Specialist> specialists) {
        return new Answering(rollout, new Help(Articles.included()), memory, pushRoom, clock, journal::note)
                .asking(specialists);
    }

    @Bean
    Attendant attendant(Inbounds inbounds, Atomically atomically, Answering answering, Journal journal) {
        return new Attendant(inbounds, atomically, answering, journal::note);
    }

    @Bean
    Reports reports(Rollout rollout, Memory memory, Reins reins, Inviting inviting) {
        return new Reports(rollout, memory, reins, inviting);
    }

    @Bean
    Alerts alerts(Rollout rollout, Memory memory, Pushing pushing, Books books, Reins reins, InstantSource clock) {
        return new Alerts(rollout, memory, new Alarm(rollout, pushing, books, reins, clock));
    }

    @Bean
    Desk desk(
            Ledger ledger,
            Deliveries deliveries,
            Contents contents,
            Pace pace,
            PushControl control,
            InstantSource clock) {
        return new Desk(ledger, deliveries, contents, pace, control, clock);
    }

    @Bean
    Dispatcher dispatcher(List<Channel> channels, Desk desk, Journal journal) {
        return new Dispatcher(channels, desk, UUID.randomUUID().toString(), journal::note);
    }

    @Bean
    Reconciling reconciling(List<Channel> channels, Doubts doubts, Pace pace, Journal journal) {
        return new Reconciling(channels, doubts, pace, journal::note);
    }
}
