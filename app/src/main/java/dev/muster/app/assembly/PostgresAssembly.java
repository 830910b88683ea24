package dev.muster.app.assembly;

import com.github.kagkarlsson.scheduler.Clock;
import dev.muster.app.console.OwnLinks;
import dev.muster.app.settings.Settings;
import dev.muster.audience.People;
import dev.muster.audience.sync.Entries;
import dev.muster.audience.sync.Findings;
import dev.muster.channel.Conversations;
import dev.muster.conversation.AuditTrail;
import dev.muster.conversation.Inbounds;
import dev.muster.conversation.PersonalRecords;
import dev.muster.conversation.Places;
import dev.muster.conversation.Tickets;
import dev.muster.delivery.Atomically;
import dev.muster.delivery.Contents;
import dev.muster.delivery.Deliveries;
import dev.muster.delivery.Doubts;
import dev.muster.delivery.Ledger;
import dev.muster.delivery.Pace;
import dev.muster.delivery.PushControl;
import dev.muster.delivery.Upkeep;
import dev.muster.enrollment.Enrollments;
import dev.muster.enrollment.session.Bookings;
import dev.muster.plan.gate.Holds;
import dev.muster.plan.push.Pushes;
import dev.muster.plan.version.Versions;
import dev.muster.store.PostgresRetention;
import dev.muster.store.PostgresStores;
import dev.muster.survey.Respondents;
import dev.muster.survey.Responses;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All stores in PostgreSQL. */
@Configuration(proxyBeanMethods = false)
class PostgresAssembly {

    @Bean
    PostgresStores stores(DataSource database, Settings settings, Ahead ahead) {
        return PostgresStores.in(database, settings.platforms().rates()::of, ahead::time);
    }

    @Bean
    Respondents respondents(PostgresStores stores, Settings settings) {
        Settings.Keeping keeping = settings.keeping();
        return keeping.database().url().isPresent()
                ? RespondentSecret.sharedIn(stores, keeping.folder())
                : RespondentSecret.in(keeping.folder());
    }

    @Bean
    Clock dbSchedulerClock(DataSource database) {
        JdbcClient jdbc = JdbcClient.create(database);
        return new DatabaseClock(
                () -> jdbc.sql("SELECT clock_timestamp()")
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant(),
                System::nanoTime);
    }

    @Bean
    Deliveries deliveries(PostgresStores stores) {
        return stores.deliveries();
    }

    @Bean
    Ledger ledger(PostgresStores stores) {
        return stores.ledger();
    }

    @Bean
    PushControl control(PostgresStores stores) {
        return stores.pushControl();
    }

    @Bean
    Doubts doubts(PostgresStores stores) {
        return stores.doubts();
    }

    @Bean
    Upkeep upkeep(PostgresStores stores) {
        return stores.upkeep();
    }

    @Bean
    Contents contents(PostgresStores stores) {
        return stores.contents();
    }

    @Bean
    Pace pace(PostgresStores stores) {
        return stores.pace();
    }

    @Bean
    Atomically atomically(PostgresStores stores) {
        return stores.atomically();
    }

    @Bean
    Conversations conversations(PostgresStores stores) {
        return stores.conversations();
    }

    @Bean
    People people(PostgresStores stores) {
        return stores.people();
    }

    @Bean
    Entries entries(PostgresStores stores) {
        return stores.entries();
    }

    @Bean
    Findings findings(PostgresStores stores) {
        return stores.findings();
    }

    @Bean
    Enrollments enrollments(PostgresStores stores) {
        return stores.enrollments();
    }

    @Bean
    Bookings bookings(PostgresStores stores) {
        return stores.bookings();
    }

    /** In the database, where all replicas find it: each must take the addresses that another one made. */
    @Bean
    CalendarSecret calendarSecret(PostgresStores stores) {
        return new CalendarSecret(stores.sharedSecret("calendar", SecretFile.random()));
    }

    @Bean
    Responses responses(PostgresStores stores) {
        return stores.responses();
    }

    @Bean
    Inbounds inbounds(PostgresStores stores) {
        return stores.inbounds();
    }

    @Bean
    Tickets tickets(PostgresStores stores) {
        return stores.tickets();
    }

    @Bean
    Places places(PostgresStores stores) {
        return stores.places();
    }

    @Bean
    Pushes pushes(PostgresStores stores) {
        return stores.pushes();
    }

    @Bean
    Versions versions(PostgresStores stores) {
        return stores.versions();
    }

    @Bean
    Holds holds(PostgresStores stores) {
        return stores.holds();
    }

    @Bean
    AuditTrail auditTrail(PostgresStores stores) {
        return stores.auditTrail();
    }

    @Bean
    OwnLinks ownLinks(PostgresStores stores, Settings settings, InstantSource clock) {
        return new OwnLinks(
                settings.ports().publicAddress(), stores.sharedSecret("own-links", SecretFile.random()), clock);
    }

    @Bean
    PersonalRecords personalRecords(PostgresStores stores) {
        return stores.personalRecords();
    }

    @Bean
    PostgresRetention postgresRetention(PostgresStores stores) {
        return stores.retention();
    }
}
