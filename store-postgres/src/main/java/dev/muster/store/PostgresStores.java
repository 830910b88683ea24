package dev.muster.store;

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
import dev.muster.delivery.Rate;
import dev.muster.delivery.Track;
import dev.muster.delivery.Upkeep;
import dev.muster.enrollment.Enrollments;
import dev.muster.enrollment.session.Bookings;
import dev.muster.plan.gate.Holds;
import dev.muster.plan.push.Pushes;
import dev.muster.plan.version.Versions;
import dev.muster.survey.Responses;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** All stores over one PostgreSQL database, which is brought to the current schema first. */
public final class PostgresStores {

    private final Atomically atomically;
    private final PostgresWindows windows;
    private final Deliveries deliveries;
    private final Ledger ledger;
    private final PushControl pushControl;
    private final Doubts doubts;
    private final Upkeep upkeep;
    private final Contents contents;
    private final Pace pace;
    private final Conversations conversations;
    private final People people;
    private final Enrollments enrollments;
    private final Bookings bookings;
    private final Responses responses;
    private final Inbounds inbounds;
    private final Tickets tickets;
    private final Places places;
    private final Pushes pushes;
    private final Versions versions;
    private final Holds holds;
    private final AuditTrail auditTrail;
    private final PersonalRecords personalRecords;
    private final PostgresRetention retention;
    private final PostgresSecrets secrets;
    private final PostgresHome home;
    private final Entries entries;
    private final Findings findings;

    private PostgresStores(DataSource database, Function<Track, Rate> rates, LedgerTime time) {
        JdbcClient jdbc = JdbcClient.create(database);
        PlatformTransactionManager transactions = new DataSourceTransactionManager(database);
        atomically = new PostgresAtomically(transactions);
        windows = new PostgresWindows(jdbc, time);
        deliveries = new PostgresDeliveries(jdbc, windows);
        ledger = new PostgresLedger(jdbc);
        pushControl = new PostgresPushControl(jdbc);
        doubts = new PostgresDoubts(jdbc);
        upkeep = new PostgresUpkeep(jdbc);
        contents = new PostgresContents(jdbc);
        pace = new PostgresPace(jdbc, rates);
        conversations = new PostgresConversations(jdbc);
        people = new PostgresPeople(jdbc, atomically);
        enrollments = new PostgresEnrollments(jdbc, atomically);
        bookings = new PostgresBookings(jdbc, atomically);
        responses = new PostgresResponses(jdbc);
        inbounds = new PostgresInbounds(jdbc, transactions);
        tickets = new PostgresTickets(jdbc);
        places = new PostgresPlaces(jdbc);
        pushes = new PostgresPushes(jdbc);
        versions = new PostgresVersions(jdbc);
        holds = new PostgresHolds(jdbc);
        auditTrail = new PostgresAuditTrail(jdbc);
        personalRecords = new PostgresPersonalRecords(jdbc, atomically);
        retention = new PostgresRetention(jdbc);
        home = new PostgresHome(jdbc);
        secrets = new PostgresSecrets(jdbc);
        entries = new PostgresEntries(jdbc);
        findings = new PostgresFindings(jdbc);
    }

    /** Replicas that start together migrate one after the other. */
    public static PostgresStores in(DataSource database, Function<Track, Rate> rates) {
        return in(database, rates, () -> Duration.ZERO);
    }

    /** {@code ahead} is how far the rollout's clock is ahead of the real one: only in a demo it is. */
    public static PostgresStores in(DataSource database, Function<Track, Rate> rates, Supplier<Duration> ahead) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:dev/muster/store/migration")
                .load()
                .migrate();
        return new PostgresStores(database, rates, new LedgerTime(ahead));
    }

    public static PostgresStores in(DataSource database) {
        return in(database, Rate::of);
    }

    /** The rollout's clock was moved on by so much: what waits for a time of its people comes so much sooner. */
    public void moved(Duration by) {
        windows.shift(by);
    }

    public Atomically atomically() {
        return atomically;
    }

    public Deliveries deliveries() {
        return deliveries;
    }

    public Ledger ledger() {
        return ledger;
    }

    public PushControl pushControl() {
        return pushControl;
    }

    public Doubts doubts() {
        return doubts;
    }

    public Upkeep upkeep() {
        return upkeep;
    }

    public Contents contents() {
        return contents;
    }

    public Pace pace() {
        return pace;
    }

    public Conversations conversations() {
        return conversations;
    }

    public People people() {
        return people;
    }

    public Enrollments enrollments() {
        return enrollments;
    }

    public Bookings bookings() {
        return bookings;
    }

    public Responses responses() {
        return responses;
    }

    public Inbounds inbounds() {
        return inbounds;
    }

    public Tickets tickets() {
        return tickets;
    }

    public Places places() {
        return places;
    }

    public Pushes pushes() {
        return pushes;
    }

    public Versions versions() {
        return versions;
    }

    public Holds holds() {
        return holds;
    }

    public AuditTrail auditTrail() {
        return auditTrail;
    }

    public PersonalRecords personalRecords() {
        return personalRecords;
    }

    public PostgresRetention retention() {
        return retention;
    }

    /** What all replicas know alike: the first secret that was ever offered under the name. */
    public byte[] sharedSecret(String name, byte[] offered) {
        return secrets.keep(name, offered);
    }

    public PostgresHome home() {
        return home;
    }

    public Entries entries() {
        return entries;
    }

    public Findings findings() {
        return findings;
    }
}
