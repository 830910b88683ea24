package dev.muster.store;

import static dev.muster.testkit.Examples.aDelivery;
import static dev.muster.testkit.Examples.aPerson;
import static dev.muster.testkit.Examples.anAnswer;
import static dev.muster.testkit.Examples.anEntry;
import static dev.muster.testkit.Examples.said;
import static dev.muster.testkit.Examples.slack;
import static java.time.Duration.ZERO;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.audience.Directory;
import dev.muster.audience.DirectoryChange;
import dev.muster.audience.DirectoryEntry;
import dev.muster.audience.Person;
import dev.muster.audience.Preference;
import dev.muster.audience.sync.Conflict;
import dev.muster.audience.sync.Conflict.Side;
import dev.muster.audience.sync.Entries.Reading;
import dev.muster.audience.sync.Move;
import dev.muster.audience.sync.SourceState;
import dev.muster.audience.sync.SourceState.Result;
import dev.muster.channel.Conversations.Conversation;
import dev.muster.channel.Inbound;
import dev.muster.channel.Platform;
import dev.muster.channel.Receipt;
import dev.muster.conversation.AuditTrail;
import dev.muster.delivery.Claimed;
import dev.muster.delivery.Ended;
import dev.muster.delivery.Letter;
import dev.muster.delivery.PushId;
import dev.muster.delivery.Settlement;
import dev.muster.delivery.Track;
import dev.muster.enrollment.Cause;
import dev.muster.enrollment.Evidence;
import dev.muster.enrollment.session.Wish;
import dev.muster.plan.SessionKey;
import dev.muster.plan.Slot;
import dev.muster.plan.push.Push;
import dev.muster.testkit.Examples;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The database itself is asked where somebody's name or account is left; a new table with such a column has to be filled in here first. */
class EveryTableTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    private static final Instant THEN = Instant.parse("2026-07-01T10:00:00Z");
    private static final PushId PUSH = PushId.named("example/news");
    private static final String NAME = "zzada";

    /** Columns that can tell a person, by their names. */
    private static final Pattern PERSONAL = Pattern.compile(
            ".*(person|people|recipient|sender|user|member|employee|owner|mail|respondent|who|asker|attendee|by_whom|started_by|made_by).*");

    /** Which of those tell nobody, and why. */
    private static final Map<String, String> NOBODY = Map.of(
            "delivery.owner", "the replica that sends it",
            "survey_response.respondent", "a key made one way, see Respondents; Surveying.unlink makes a new one",
            "push.started_by", "what admins did in their office",
            "mark.by_whom", "what admins did in their office",
            "audit.by_whom", "who looked, and has to answer for it",
            "directory_touched.mail", "filled and emptied within one transaction",
            "plan_version.made_by", "what admins did in their office",
            "gate_waiver.by_whom", "what admins did in their office");

    /** What stays of an employee, and why. */
    private static final Set<String> OF_AN_EMPLOYEE = Set.of(
            "person.id",
            "person.person",
            "person.called",
            "person_address.user_id",
            "person_address.person",
            "conversation.user_id",
            "conversation.id",
            "directory_entry.id",
            "directory_entry.mail",
            "directory_entry.entry",
            "directory_staged.id",
            "directory_staged.mail",
            "directory_staged.entry",
            "directory_source.state",
            "directory_conflict.person",
            "directory_conflict.conflict",
            "directory_move.person",
            "enrollment.person",
            "enrollment.enrollment",
            "session_booking.person",
            "preference.person");

    /** The stop goes on to hold until retention ends it. */
    private static final Set<String> OF_A_LEAVER = Set.of("preference.person");

    private final Person person = aPerson(NAME, "it");

    @BeforeEach
    void isEverywhere() {
        PostgresStores stores = DATABASE.stores();
        stores.people().save(List.of(person));
        stores.people()
                .prefer(
                        person.id(),
                        Preference.NONE.with(new Preference.Silence.Always()).speaking(Optional.of(Locale.JAPANESE)));
        stores.pushes()
                .start(new Push(
                        PUSH,
                        "example",
                        Push.Errand.sending("news/it"),
                        Push.Starter.of("root@example.com"),
                        THEN,
                        true));
        Letter letter = new Letter(stores.contents().keep(Examples.aCard("hello")), Map.of("first-name", NAME));
        stores.deliveries().add(List.of(aDelivery(PUSH, person.id().value(), letter)), ZERO);
        stores.deliveries().add(List.of(anAnswer(NAME)), ZERO);
        Track slack = Track.sending(Platform.SLACK);
        settle(stores, stores.ledger().claimPushed(slack, 9, "me"));
        settle(stores, stores.ledger().claimAnswers(slack, 9, "me"));
        stores.conversations()
                .remember(slack(NAME), new Conversation("D-" + NAME, URI.create("https://slack.example")));
        stores.places().move(slack(NAME), Map.of("question", "of " + NAME));
        stores.enrollments()
                .move(
                        "example",
                        List.of(person.id()),
                        THEN,
                        Cause.person(person.id()),
                        (_, enrollment) -> enrollment.enrolled(
                                new Evidence.Device("1", "laptop of " + NAME, "Windows", THEN, Optional.empty())));
        isInEveryDirectory(stores);
        stores.bookings()
                .take(
                        "example",
                        person.id(),
                        new Wish(new SessionKey("fair"), new Slot(THEN, THEN.plusSeconds(60)), 1, "hall 1", 0),
                        THEN);
        stores.responses().answered("example", person.id());
        stores.tickets()
                .close(stores.tickets().open(person.id(), "of " + NAME, THEN).number());
        stores.auditTrail()
                .note(new AuditTrail.Entry(THEN, "root@example.com", AuditTrail.What.LOOKED_UP, person.id()));
        Inbound.Said event = said("E1", NAME, "I am " + NAME);
        stores.inbounds().store(event);
        stores.inbounds().take();
        stores.inbounds().done(event);
    }

    private void isInEveryDirectory(PostgresStores stores) {
        stage(stores, stores.entries().begin("file"), anEntry(NAME, NAME + "@example.com", NAME));
        Reading reading = stores.entries().begin("file");
        stage(stores, reading, anEntry(NAME, NAME + "@example.com", NAME));
        stores.entries().takeOver(reading, true);
        stores.entries().drop(reading);
        stores.entries().untouchAll();
        stores.findings()
                .settle(
                        List.of(person.id()),
                        List.of(new Conflict(
                                Conflict.Kind.OTHER_NAME,
                                person.id(),
                                new Side("file", NAME),
                                new Side("slack", "Ada " + NAME))));
        stores.findings().moved(List.of(new Move(person.id(), Move.What.JOINED)));
        note(stores, new Result.Doubtful(9, 8, List.of(person.id().value())));
    }

    private static void stage(PostgresStores stores, Reading reading, DirectoryEntry... entries) {
        stores.entries()
                .stage(
                        reading,
                        Stream.of(entries)
                                .<DirectoryChange>map(DirectoryChange.Present::new)
                                .toList());
    }

    private static void note(PostgresStores stores, Result result) {
        stores.findings()
                .note(new SourceState(
                        "file", Directory.Position.START, THEN, Optional.empty(), Optional.empty(), result));
    }

    /** As when the file is read without that person. */
    private void leaves() {
        PostgresStores stores = DATABASE.stores();
        Reading reading = stores.entries().begin("file");
        stores.entries().takeOver(reading, true);
        stores.entries().drop(reading);
        stores.people().leave(List.of(person.id()), THEN);
        stores.findings().settle(List.of(person.id()), List.of());
        stores.findings().followedUp(stores.findings().moves(9));
        stores.entries().untouchAll();
        note(stores, new Result.Taken(1, 0, 1));
    }

    private static void settle(PostgresStores stores, List<Claimed> claimed) {
        stores.ledger()
                .settle(stores.ledger().begin(claimed).stream()
                        .map(each -> new Ended(each, new Settlement.Sent(new Receipt("D-" + NAME, "1.1"))))
                        .toList());
    }

    @Test
    void hasTheNameInEveryColumnThatCanTellAPerson() {
        assertThat(personal()).contains("person.id", "delivery.recipient", "delivery.user_id", "inbound.sender");
        assertThat(unthoughtOf()).isEmpty();
    }

    @Test
    void noticesATableThatNobodyThoughtOf() {
        DATABASE.jdbc()
                .sql("CREATE TABLE newcomer (number integer, person text)")
                .update();
        try {
            assertThat(unthoughtOf()).containsExactly("newcomer.person");
        } finally {
            DATABASE.jdbc().sql("DROP TABLE newcomer").update();
        }
    }

    private static Set<String> unthoughtOf() {
        Set<String> missing = personal();
        missing.removeAll(withTheName());
        return missing;
    }

    private static Set<String> personal() {
        return columns().stream()
                .filter(column -> isPersonal(column.split("\\.")))
                .filter(column -> !NOBODY.containsKey(column))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isPersonal(String... column) {
        return PERSONAL.matcher(column[1]).matches()
                || (column[1].equals("id") && PERSONAL.matcher(column[0]).matches());
    }

    @Test
    void keepsOfAnEmployeeOnlyWhatIsStillNeeded() {
        DATABASE.stores().personalRecords().delete(person.id());
        assertThat(withTheName()).isSubsetOf(OF_AN_EMPLOYEE);
    }

    @Test
    void keepsOfALeaverOnlyTheStop() {
        DATABASE.stores().personalRecords().forget(person.id());
        assertThat(withTheName()).isEqualTo(OF_A_LEAVER);
    }

    @Test
    void forgetsByTimeWhateverIsLeftOfSomebodyWhoIsInTheDirectoryNoMore() {
        leaves();
        expire(Duration.ofDays(400));
        assertThat(withTheName()).as("nothing is old yet").isNotEmpty();
        DATABASE.pass(Duration.ofDays(1_000));
        expire(Duration.ofDays(400));
        assertThat(withTheName()).isEmpty();
        assertThat(DATABASE.jdbc()
                        .sql("SELECT count(*) FROM content")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void keepsOfWhoWorksHereWhatHasNoAge() {
        DATABASE.pass(Duration.ofDays(1_000));
        expire(Duration.ofDays(400));
        assertThat(withTheName())
                .containsExactlyInAnyOrder(
                        "person.id",
                        "person.person",
                        "person.called",
                        "person_address.user_id",
                        "person_address.person",
                        "conversation.user_id",
                        "conversation.id",
                        "directory_entry.id",
                        "directory_entry.mail",
                        "directory_entry.entry",
                        "directory_source.state",
                        "directory_conflict.person",
                        "directory_conflict.conflict",
                        "directory_move.person",
                        "enrollment.person",
                        "enrollment.enrollment",
                        "enrollment_move.person",
                        "enrollment_move.move",
                        "session_booking.person",
                        "survey_participation.person",
                        "preference.person");
    }

    private static void expire(Duration age) {
        PostgresStores stores = DATABASE.stores();
        PostgresRetention retention = stores.retention();
        stores.upkeep().forget(age, 100);
        stores.inbounds().forget(age, 100);
        retention.unanswered(age, 100);
        retention.talks(age, 100);
        retention.tickets(age, 100);
        retention.audit(age, 100);
        retention.leavers(age, age, 100);
        retention.leavers(age, age, 100);
        stores.entries().begin("file");
        retention.contents(age, 100);
    }

    private static Set<String> withTheName() {
        return columns().stream()
                .filter(column -> {
                    String[] parts = column.split("\\.");
                    return DATABASE.jdbc()
                                    .sql("SELECT count(*) FROM %s WHERE \"%s\"::text LIKE '%%%s%%'"
                                            .formatted(parts[0], parts[1], NAME))
                                    .query(Integer.class)
                                    .single()
                            > 0;
                })
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> columns() {
        return DATABASE.jdbc().sql("""
                        SELECT c.table_name || '.' || c.column_name
                        FROM information_schema.columns c
                        JOIN information_schema.tables t USING (table_schema, table_name)
                        WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.data_type IN ('text', 'ARRAY', 'jsonb', 'json', 'character varying')
                          AND c.table_name <> 'flyway_schema_history'
                        """).query(String.class).list();
    }
}
