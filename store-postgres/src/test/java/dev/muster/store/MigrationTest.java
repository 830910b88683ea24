package dev.muster.store;

import static dev.muster.testkit.Examples.aLetter;
import static dev.muster.testkit.Examples.slack;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.audience.People;
import dev.muster.audience.Person;
import dev.muster.audience.PersonId;
import dev.muster.channel.Platform;
import dev.muster.delivery.Claimed;
import dev.muster.delivery.Counts;
import dev.muster.delivery.Delivery;
import dev.muster.delivery.DeliveryId;
import dev.muster.delivery.Line;
import dev.muster.delivery.Origin;
import dev.muster.delivery.PushControl.Hold;
import dev.muster.delivery.PushId;
import dev.muster.delivery.Status;
import dev.muster.delivery.Track;
import dev.muster.enrollment.Enrollment;
import dev.muster.enrollment.Enrollments;
import dev.muster.enrollment.Evidence;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A database that the first version left in the middle of everything. */
class MigrationTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    private static final Track SLACK = Track.sending(Platform.SLACK);
    private static final Person.Speaks USUAL = new Person.Speaks(Locale.FRENCH, ZoneOffset.UTC);
    private static final PushId PUSH = new PushId(new UUID(1, 1));
    private static final PushId HELD = new PushId(new UUID(2, 2));

    private static final String ROWS = """
            INSERT INTO delivery (id, push, recipient, platform, user_id, room, content, letter_values,
                state, due_at, attempt, owner, lease_until, reason, code, conversation, message)
            SELECT gen_random_uuid(), NULLIF(push, '')::uuid, recipient, 'slack', recipient, '', gen_random_uuid(), '{}',
                state::delivery_state, now() - interval '1 minute', attempt, 'old', now() - interval '1 second', reason, reason,
                CASE state WHEN 'SENT' THEN 'D1' END, CASE state WHEN 'SENT' THEN '1.1' END
            FROM (VALUES
                (:push, 'pending', 'PENDING', 0, ''),
                (:push, 'claimed', 'CLAIMED', 1, ''),
                (:push, 'claimed-again', 'CLAIMED', 3, 'later'),
                (:push, 'sending', 'SENDING', 2, ''),
                (:push, 'retry', 'RETRY', 2, 'later'),
                (:push, 'sent', 'SENT', 1, ''),
                (:push, 'failed', 'FAILED', 1, 'blocked'),
                (:push, 'cancelled', 'CANCELLED', 0, ''),
                (:push, 'in-doubt', 'IN_DOUBT', 1, 'timeout'),
                (:held, 'held', 'PENDING', 0, ''),
                ('', 'answered', 'SENT', 1, ''),
                ('', 'asked', 'PENDING', 0, '')
            ) AS v (push, recipient, state, attempt, reason)
            """;

    @BeforeEach
    void leavesWhatTheFirstVersionWrote() {
        DATABASE.jdbc().sql("DROP SCHEMA public CASCADE").update();
        DATABASE.jdbc().sql("CREATE SCHEMA public").update();
        Flyway.configure()
                .dataSource(DATABASE.source())
                .locations("classpath:dev/muster/store/migration")
                .target("1")
                .load()
                .migrate();
        DATABASE.jdbc()
                .sql(ROWS)
                .param("push", PUSH.value().toString())
                .param("held", HELD.value().toString())
                .update();
        run("INSERT INTO delivery (id, push, recipient, state, due_at, reason)" + " VALUES (gen_random_uuid(), '"
                + PUSH.value() + "', 'skipped', 'SKIPPED', now(), 'opted-out')");
        run("INSERT INTO push_control VALUES ('" + PUSH.value() + "', false), ('" + HELD.value() + "', true)");
        run("INSERT INTO pace VALUES ('slack', now(), now() + interval '1 hour'), ('teams', now(), now())");
        run("""
                INSERT INTO person VALUES ('ada@example.com', '{it}', '{"addresses":[{"platform":"SLACK","room":"","user":"U1"}],
                "approach":"assisted","groups":["it"],"id":{"value":"ada@example.com"},"name":"A\\u0000da",
                "speaks":{"language":"en","zone":"Europe/Berlin"}}')
                """);
        run("""
                INSERT INTO enrollment VALUES ('intune', 'ada@example.com', 'invited', '2026-07-06T08:00:00.5Z', NULL),
                    ('intune', 'ben@example.com', 'enrolled', '2026-07-06T08:00:00Z', 'PERSON'),
                    ('intune', 'cem@example.com', 'enrolled', '2026-07-06T08:00:00Z', 'ADMIN'),
                    ('intune', 'dee@example.com', 'waiting', NULL, NULL)
                """);
        DATABASE.migrate();
    }

    private static void run(String statement) {
        DATABASE.jdbc().sql(statement).update();
    }

    @Test
    void keepsTheLineOfEveryRecipientAsItWas() {
        Map<String, Line> lines = DATABASE.stores().deliveries().lines(PUSH, "", 100).stream()
                .collect(Collectors.toMap(Line::recipient, Function.identity()));
        assertThat(lines).hasSize(10);
        lines.forEach((recipient, line) -> assertThat(line.status().name())
                .isEqualTo(recipient.replace("-again", "").replace('-', '_').toUpperCase(Locale.ROOT)));
        assertThat(lines.get("failed").reason()).isEqualTo("blocked");
        assertThat(lines.get("skipped").reason()).isEqualTo("opted-out");
    }

    @Test
    void countsWhatWasThereBefore() {
        assertThat(DATABASE.stores().deliveries().counts(PUSH)).isEqualTo(new Counts(5, 1, 1, 1, 1, 1));
        assertThat(DATABASE.stores().deliveries().tally(PUSH).reasons(Status.FAILED))
                .isEqualTo(Map.of("blocked", 1));
        assertThat(DATABASE.stores().deliveries().counts(HELD)).isEqualTo(new Counts(1, 0, 0, 0, 0, 0));
    }

    @Test
    void goesOnWithWhatWasUnderWayAndCountsTheTriesItHad() {
        assertThat(DATABASE.stores().ledger().recover())
                .extracting(delivery -> delivery.origin().recipient())
                .containsExactly("sending");
        Map<String, Integer> tries = DATABASE.stores().ledger().claimPushed(SLACK, 100, "new").stream()
                .collect(Collectors.toMap(claimed -> claimed.delivery().origin().recipient(), Claimed::tries));
        assertThat(tries).isEqualTo(Map.of("pending", 0, "claimed", 0, "claimed-again", 2, "retry", 2));
        assertThat(DATABASE.stores().ledger().claimAnswers(SLACK, 100, "new")).hasSize(1);
        assertThat(DATABASE.stores().deliveries().counts(PUSH)).isEqualTo(new Counts(4, 1, 1, 1, 1, 2));
    }

    @Test
    void writesToNobodyTwice() {
        List<Delivery> again = DATABASE.stores().deliveries().lines(PUSH, "", 100).stream()
                .filter(line -> line.status() != Status.SKIPPED && line.status() != Status.CANCELLED)
                .map(line -> new Delivery(
                        DeliveryId.next(), new Origin.Pushed(PUSH, line.recipient()), slack("x"), aLetter()))
                .toList();
        assertThat(DATABASE.stores().deliveries().add(again, Duration.ZERO)).isZero();
    }

    @Test
    void keepsPeopleWithTheirGroupsAndApproach() {
        Person ada =
                DATABASE.stores().people().find(PersonId.of("ada@example.com")).orElseThrow();
        assertThat(ada.works()).isEqualTo(Person.Works.in(Set.of("it")).by("assisted"));
        assertThat(ada.name()).isEqualTo("Ada");
        assertThat(ada.addresses()).containsExactly(slack("U1"));
    }

    @Test
    void takesThePeopleOfBeforeForThoseOfThePeopleFile() {
        assertThat(DATABASE.stores().people().headcount()).isEqualTo(new People.Headcount(1, 0));
        assertThat(DATABASE.stores().entries().of(List.of("ada@example.com")).get("ada@example.com"))
                .singleElement()
                .satisfies(known -> {
                    assertThat(known.source()).isEqualTo("file");
                    assertThat(known.entry().id()).isEqualTo("ada@example.com");
                    assertThat(known.entry()
                                    .asPerson(known.entry().asPerson(USUAL).speaks()))
                            .isEqualTo(DATABASE.stores()
                                    .people()
                                    .find(PersonId.of("ada@example.com"))
                                    .orElseThrow());
                });
    }

    @Test
    void keepsWhereEverybodyStands() {
        Instant at = Instant.parse("2026-07-06T08:00:00Z");
        Enrollments enrollments = DATABASE.stores().enrollments();
        assertThat(enrollments.of("intune", PersonId.of("ada@example.com")))
                .isEqualTo(new Enrollment.Invited(at.plusMillis(500)));
        assertThat(enrollments.of("intune", PersonId.of("ben@example.com")))
                .isEqualTo(new Enrollment.Waiting().enrolled(new Evidence.Said(at)));
        assertThat(enrollments.of("intune", PersonId.of("cem@example.com")))
                .isEqualTo(new Enrollment.Waiting().enrolled(new Evidence.Marked(at, new PersonId(""), "")));
        assertThat(enrollments.of("intune", PersonId.of("dee@example.com"))).isEqualTo(new Enrollment.Waiting());
    }

    @Test
    void knowsWhatThePlatformsHold() {
        assertThat(DATABASE.stores().deliveries().arrived(PUSH, "", 100))
                .singleElement()
                .satisfies(one -> assertThat(one.receipt().message()).isEqualTo("1.1"));
    }

    @Test
    void holdsWhatWasHeldAndIsSilentWhereItWasAskedTo() {
        assertThat(DATABASE.stores().pushControl().held(HELD)).contains(Hold.ADMIN);
        assertThat(DATABASE.stores().pushControl().held(PUSH)).isEmpty();
        assertThat(DATABASE.stores().pace().take(SLACK, 1).permits()).isZero();
        assertThat(DATABASE.stores().pace().standing(SLACK).silentUntil()).isPresent();
        assertThat(DATABASE.stores()
                        .pace()
                        .take(Track.sending(Platform.TEAMS), 1)
                        .permits())
                .isEqualTo(1);
    }
}
