package dev.muster.app.assembly;

import dev.muster.audience.People;
import dev.muster.channel.Conversations;
import dev.muster.conversation.Inbounds;
import dev.muster.conversation.Places;
import dev.muster.conversation.Tickets;
import dev.muster.delivery.Atomically;
import dev.muster.delivery.Contents;
import dev.muster.delivery.Doubts;
import dev.muster.delivery.Pace;
import dev.muster.delivery.Rate;
import dev.muster.enrollment.Enrollments;
import dev.muster.plan.push.Pushes;
import dev.muster.survey.Respondents;
import dev.muster.survey.Responses;
import dev.muster.testkit.MemoryAtomically;
import dev.muster.testkit.MemoryContents;
import dev.muster.testkit.MemoryControl;
import dev.muster.testkit.MemoryConversations;
import dev.muster.testkit.MemoryDoubts;
import dev.muster.testkit.MemoryEnrollments;
import dev.muster.testkit.MemoryInbounds;
import dev.muster.testkit.MemoryLedger;
import dev.muster.testkit.MemoryPace;
import dev.muster.testkit.MemoryPeople;
import dev.muster.testkit.MemoryPlaces;
import dev.muster.testkit.MemoryPushes;
import dev.muster.testkit.MemoryResponses;
import dev.muster.testkit.MemoryTickets;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** All stores in memory, for virtual time: as fast as the platforms' stand-in takes it. */
@Configuration(proxyBeanMethods = false)
class MemoryAssembly {

    private static final Rate UNLIMITED = new Rate(1_000_000, 1_000_000);

    @Bean
    MemoryLedger ledger(InstantSource clock) {
        return new MemoryLedger(clock);
    }

    @Bean
    Contents contents() {
        return new MemoryContents();
    }

    @Bean
    MemoryControl control(MemoryLedger ledger) {
        return new MemoryControl(ledger);
    }

    @Bean
    Doubts doubts(MemoryLedger ledger) {
        return new MemoryDoubts(ledger);
    }

    @Bean
    Pace pace(InstantSource clock) {
        return new MemoryPace(clock, _ -> UNLIMITED);
    }

    @Bean
    Atomically atomically() {
        return new MemoryAtomically();
    }

    @Bean
    Conversations conversations() {
        return new MemoryConversations();
    }

    @Bean
    People people(Roster roster) {
        return roster.savedIn(new MemoryPeople());
    }

    @Bean
    Enrollments enrollments() {
        return new MemoryEnrollments();
    }

    @Bean
    Respondents respondents() {
        return RespondentSecret.forOnce();
    }

    @Bean
    Responses responses() {
        return new MemoryResponses();
    }

    @Bean
    Inbounds inbounds(InstantSource clock) {
        return new MemoryInbounds(clock);
    }

    @Bean
    Tickets tickets() {
        return new MemoryTickets();
    }

    @Bean
    Places places() {
        return new MemoryPlaces();
    }

    @Bean
    Pushes pushes() {
        return new MemoryPushes();
    }
}
