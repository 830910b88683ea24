package dev.muster.app.assembly;

import dev.muster.audience.People;
import dev.muster.channel.Channel;
import dev.muster.conversation.Answering;
import dev.muster.conversation.Attendant;
import dev.muster.conversation.Inbounds;
import dev.muster.conversation.Memory;
import dev.muster.conversation.Outbox;
import dev.muster.conversation.Places;
import dev.muster.conversation.Reception;
import dev.muster.conversation.Reports;
import dev.muster.conversation.Tickets;
import dev.muster.delivery.Atomically;
import dev.muster.delivery.Contents;
import dev.muster.delivery.Deliveries;
import dev.muster.delivery.Dispatcher;
import dev.muster.delivery.Ledger;
import dev.muster.delivery.Pace;
import dev.muster.enrollment.Enrollments;
import dev.muster.enrollment.Inviting;
import dev.muster.help.Articles;
import dev.muster.help.Help;
import dev.muster.plan.push.Books;
import dev.muster.plan.push.Pushes;
import dev.muster.plan.push.Pushing;
import dev.muster.plan.push.Rollout;
import dev.muster.survey.Respondents;
import dev.muster.survey.Responses;
import dev.muster.survey.Surveying;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The core over whatever stores, channels, clock and rollout it is given. */
@Configuration(proxyBeanMethods = false)
class CoreAssembly {

    @Bean
    Journal journal(Inviting inviting) {
        return new Journal(inviting);
    }

    @Bean
    Inviting inviting(Rollout rollout, Enrollments enrollments, InstantSource clock) {
        return new Inviting(rollout, enrollments, clock);
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
    Books books(People people, Pushes pushes, Deliveries deliveries, Contents contents, Atomically atomically) {
        return new Books(people, pushes, deliveries, contents, atomically);
    }

    @Bean
    Pushing pushing(Rollout rollout, Books books, InstantSource clock, Journal journal) {
        return new Pushing(rollout, books, clock, journal::note);
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
            Outbox outbox) {
        return new Memory(people, enrollments, places, tickets, surveying, outbox);
    }

    @Bean
    Answering answering(Rollout rollout, Memory memory, Pushing pushing, InstantSource clock, Journal journal) {
        return new Answering(rollout, new Help(Articles.included()), memory, pushing, clock, journal::note);
    }

    @Bean
    Attendant attendant(Inbounds inbounds, Atomically atomically, Answering answering, Journal journal) {
        return new Attendant(inbounds, atomically, answering, journal::note);
    }

    @Bean
    Reports reports(Rollout rollout, Memory memory, Pushing pushing, Deliveries deliveries) {
        return new Reports(rollout, memory, pushing, deliveries);
    }

    @Bean
    Dispatcher dispatcher(List<Channel> channels, Ledger ledger, Contents contents, Pace pace, Journal journal) {
        return new Dispatcher(
                channels, ledger, contents, pace, UUID.randomUUID().toString(), journal::note);
    }
}
