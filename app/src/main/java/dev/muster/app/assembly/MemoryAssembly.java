package dev.muster.app.assembly;

import dev.muster.channel.Conversations;
import dev.muster.conversation.Inbounds;
import dev.muster.conversation.OwnFile;
import dev.muster.conversation.PersonalRecords;
import dev.muster.delivery.Atomically;
import dev.muster.delivery.Contents;
import dev.muster.delivery.Doubts;
import dev.muster.delivery.Pace;
import dev.muster.delivery.Rate;
import dev.muster.enrollment.session.Bookings;
import dev.muster.plan.gate.Holds;
import dev.muster.plan.push.Pushes;
import dev.muster.plan.version.Versions;
import dev.muster.survey.Respondents;
import dev.muster.testkit.MemoryAtomically;
import dev.muster.testkit.MemoryAuditTrail;
import dev.muster.testkit.MemoryBookings;
import dev.muster.testkit.MemoryContents;
import dev.muster.testkit.MemoryControl;
import dev.muster.testkit.MemoryConversations;
import dev.muster.testkit.MemoryDoubts;
import dev.muster.testkit.MemoryEnrollments;
import dev.muster.testkit.MemoryEntries;
import dev.muster.testkit.MemoryFindings;
import dev.muster.testkit.MemoryHolds;
import dev.muster.testkit.MemoryInbounds;
import dev.muster.testkit.MemoryLedger;
import dev.muster.testkit.MemoryPace;
import dev.muster.testkit.MemoryPeople;
import dev.muster.testkit.MemoryPersonalRecords;
import dev.muster.testkit.MemoryPlaces;
import dev.muster.testkit.MemoryPushes;
import dev.muster.testkit.MemoryResponses;
import dev.muster.testkit.MemoryTickets;
import dev.muster.testkit.MemoryVersions;
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
    MemoryPeople people() {
        return new MemoryPeople();
    }

    @Bean
    MemoryEntries entries() {
        return new MemoryEntries();
    }

    @Bean
    MemoryFindings findings() {
        return new MemoryFindings();
    }

    @Bean
    MemoryAuditTrail auditTrail() {
        return new MemoryAuditTrail();
    }

    @Bean
    OwnFile ownFile() {
        return OwnFile.NOWHERE;
    }

    @Bean
    MemoryPersonalRecords.Listed listed(MemoryPeople people, MemoryEntries entries, MemoryFindings findings) {
        return new MemoryPersonalRecords.Listed(people, entries, findings);
    }

    @Bean
    PersonalRecords personalRecords(
            MemoryPersonalRecords.Listed listed,
            MemoryLedger ledger,
            MemoryPlaces places,
            MemoryTickets tickets,
            MemoryEnrollments enrollments,
            MemoryResponses responses,
            MemoryAuditTrail trail) {
        return new MemoryPersonalRecords(
                listed, ledger, places, tickets, new MemoryPersonalRecords.Counted(enrollments, responses), trail);
    }

    @Bean
    MemoryEnrollments enrollments() {
        return new MemoryEnrollments();
    }

    @Bean
    Bookings bookings() {
        return new MemoryBookings();
    }

    @Bean
    CalendarSecret calendarSecret() {
        return CalendarSecret.forOnce();
    }

    @Bean
    Respondents respondents() {
        return RespondentSecret.forOnce();
    }

    @Bean
    MemoryResponses responses() {
        return new MemoryResponses();
    }

    @Bean
    Inbounds inbounds(InstantSource clock) {
        return new MemoryInbounds(clock);
    }

    @Bean
    MemoryTickets tickets() {
        return new MemoryTickets();
    }

    @Bean
    MemoryPlaces places() {
        return new MemoryPlaces();
    }

    @Bean
    Pushes pushes() {
        return new MemoryPushes();
    }

    @Bean
    Versions versions() {
        return new MemoryVersions();
    }

    @Bean
    Holds holds() {
        return new MemoryHolds();
    }
}
