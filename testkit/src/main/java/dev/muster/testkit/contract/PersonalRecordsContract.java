package dev.muster.testkit.contract;

import static dev.muster.testkit.Examples.aDelivery;
import static dev.muster.testkit.Examples.aLetter;
import static dev.muster.testkit.Examples.aPerson;
import static dev.muster.testkit.Examples.anEntry;
import static dev.muster.testkit.Examples.slack;
import static java.time.Duration.ZERO;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.audience.Directory;
import dev.muster.audience.DirectoryChange;
import dev.muster.audience.DirectoryEntry;
import dev.muster.audience.People;
import dev.muster.audience.Person;
import dev.muster.audience.Preference;
import dev.muster.audience.sync.Entries;
import dev.muster.audience.sync.Findings;
import dev.muster.audience.sync.Move;
import dev.muster.audience.sync.SourceState;
import dev.muster.audience.sync.SourceState.Result.Doubtful;
import dev.muster.channel.Platform;
import dev.muster.channel.Receipt;
import dev.muster.conversation.AuditTrail;
import dev.muster.conversation.PersonalRecords;
import dev.muster.conversation.Places;
import dev.muster.conversation.Ticket;
import dev.muster.conversation.Tickets;
import dev.muster.delivery.Claimed;
import dev.muster.delivery.Counts;
import dev.muster.delivery.Deliveries;
import dev.muster.delivery.Ended;
import dev.muster.delivery.Ledger;
import dev.muster.delivery.Line;
import dev.muster.delivery.PushControl;
import dev.muster.delivery.PushId;
import dev.muster.delivery.Settlement;
import dev.muster.delivery.Status;
import dev.muster.delivery.Track;
import dev.muster.enrollment.Cause;
import dev.muster.enrollment.Enrollment;
import dev.muster.enrollment.Enrollments;
import dev.muster.enrollment.Evidence;
import dev.muster.plan.push.Push;
import dev.muster.plan.push.Pushes;
import dev.muster.survey.Responses;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link PersonalRecords} promises to whoever wants to be forgotten. */
public abstract class PersonalRecordsContract {

    private static final Track SLACK = Track.sending(Platform.SLACK);
    private static final Instant THEN = Instant.parse("2026-07-01T10:00:00Z");
    private static final PushId PUSH = PushId.named("example/news");

    private final Person ada = aPerson("ada", "it");
    private final Person ben = aPerson("ben", "it");

    /** The stores beside the records. */
    public record Stores(
            Listed listed,
            Spoken spoken,
            Deliveries deliveries,
            Ledger ledger,
            PushControl control,
            Pushes pushes,
            Counted counted) {

        People people() {
            return listed.people();
        }
    }

    public record Listed(People people, Entries entries, Findings findings) {}

    public record Spoken(Places places, Tickets tickets, AuditTrail trail) {}

    public record Counted(Enrollments enrollments, Responses responses) {}

    protected abstract PersonalRecords records();

    protected abstract Stores stores();

    @BeforeEach
    void knowsTwoPeople() {
        stores().people().save(List.of(ada, ben));
        stores().pushes()
                .start(new Push(
                        PUSH,
                        "example",
                        Push.Errand.sending("news/it"),
                        Push.Starter.of("root@example.com"),
                        THEN,
                        true));
    }

    @Test
    void leavesNoLineWithTheNameAndAllCounts() {
        sendToBoth(new Settlement.Sent(new Receipt("D1", "1.1")));
        records().delete(ada.id());
        assertThat(lines())
                .hasSize(2)
                .extracting(Line::recipient)
                .contains("ben@example.com")
                .doesNotContain("ada@example.com");
        assertThat(stores().deliveries().linesOf("ada@example.com", List.of(PUSH)))
                .isEmpty();
        assertThat(stores().deliveries().linesOf("ben@example.com", List.of(PUSH)))
                .hasSize(1);
        assertThat(stores().deliveries().counts(PUSH)).isEqualTo(new Counts(0, 2, 0, 0, 0, 0));
    }

    @Test
    void sendsThePushNoSecondTimeToWhomItHasForgotten() {
        sendToBoth(new Settlement.Sent(new Receipt("D1", "1.1")));
        records().delete(ada.id());
        assertThat(stores().deliveries().add(List.of(aDelivery(PUSH, "ada@example.com")), ZERO))
                .isZero();
        stores().deliveries().skip(PUSH, List.of(new Deliveries.Skip("ada@example.com", "opted-out")));
        assertThat(stores().deliveries().counts(PUSH)).isEqualTo(new Counts(0, 2, 0, 0, 0, 0));
        PushId next = PushId.named("example/next");
        assertThat(stores().deliveries().add(List.of(aDelivery(next, "ada@example.com")), ZERO))
                .isEqualTo(1);
    }

    @Test
    void canBeAskedTwice() {
        sendToBoth(new Settlement.Sent(new Receipt("D1", "1.1")));
        records().delete(ada.id());
        records().delete(ada.id());
        assertThat(lines()).hasSize(2);
    }

    @Test
    void leavesNothingToRetryCorrectOrLookFor() {
        sendToBoth(new Settlement.Failed("blocked", "x"));
        records().delete(ada.id());
        assertThat(stores().control().retryFailed(PUSH)).isEqualTo(1);
        assertThat(stores().ledger().claimPushed(SLACK, 10, "me"))
                .extracting(claimed -> claimed.delivery().origin().recipient())
                .containsExactly("ben@example.com");
    }

    @Test
    void leavesNoCardToCorrect() {
        sendToBoth(new Settlement.Sent(new Receipt("D1", "1.1")));
        records().delete(ada.id());
        assertThat(stores().deliveries().arrived(PUSH, "", 10))
                .extracting(Deliveries.Arrived::recipient)
                .containsExactly("ben@example.com");
    }

    @Test
    void letsWhatIsOnItsWayToAnEmployeeArrive() {
        stores().deliveries().add(List.of(aDelivery(PUSH, "ada@example.com")), ZERO);
        records().delete(ada.id());
        assertThat(stores().ledger().claimPushed(SLACK, 10, "me")).hasSize(1);
    }

    @Test
    void cancelsWhatWasStillToBeSentToALeaver() {
        stores().deliveries()
                .add(List.of(aDelivery(PUSH, "ada@example.com"), aDelivery(PUSH, "ben@example.com")), ZERO);
        records().forget(ada.id());
        assertThat(stores().ledger().claimPushed(SLACK, 10, "me"))
                .extracting(claimed -> claimed.delivery().origin().recipient())
                .containsExactly("ben@example.com");
        assertThat(stores().deliveries().counts(PUSH).cancelled()).isEqualTo(1);
    }

    @Test
    void leavesThePlaceOfTheConversation() {
        stores().spoken().places().move(slack("ada"), Map.of("question", "secret"));
        stores().spoken().places().move(slack("ben"), Map.of("question", "other"));
        records().delete(ada.id());
        assertThat(stores().spoken().places().at(slack("ada"))).isEmpty();
        assertThat(stores().spoken().places().at(slack("ben"))).isNotEmpty();
    }

    @Test
    void blanksTicketsThatAreClosed() {
        Ticket closed = stores().spoken().tickets().open(ada.id(), "secret", THEN);
        stores().spoken().tickets().close(closed.number());
        Ticket open = stores().spoken().tickets().open(ada.id(), "still asked", THEN);
        records().delete(ada.id());
        assertThat(stores().spoken().tickets().of(ada.id(), 10)).containsExactly(open);
        assertThat(stores().spoken().tickets().find(closed.number()))
                .hasValueSatisfying(ticket -> assertThat(ticket.question()).isEmpty());
        records().forget(ada.id());
        assertThat(stores().spoken().tickets().of(ada.id(), 10)).isEmpty();
        assertThat(stores().spoken().tickets().openOf(ada.id())).isEmpty();
    }

    @Test
    void keepsOfThePreferencesOnlyAStop() {
        Preference chosen = Preference.NONE
                .reachedBy(Optional.of(Platform.TEAMS))
                .speaking(Optional.of(Locale.JAPANESE))
                .with(new Preference.Silence.Always());
        stores().people().prefer(ada.id(), chosen);
        stores().people().prefer(ben.id(), chosen.with(new Preference.Silence.None()));
        records().delete(ada.id());
        records().forget(ben.id());
        assertThat(stores().people().preferenceOf(ada.id()))
                .isEqualTo(Preference.NONE.with(new Preference.Silence.Always()));
        assertThat(stores().people().preferenceOf(ben.id())).isEqualTo(Preference.NONE);
    }

    @Test
    void countsOnWhoWasAskedWithoutKnowingWho() {
        Responses responses = stores().counted().responses();
        responses.answered("example", ada.id());
        records().delete(ada.id());
        assertThat(responses.hasAnswered("example", ada.id())).isFalse();
        assertThat(responses.participation("example")).isEqualTo(new Responses.Participation(1, 1));
    }

    @Test
    void namesNobodyInTheAuditTrail() {
        AuditTrail trail = stores().spoken().trail();
        trail.note(new AuditTrail.Entry(THEN, AuditTrail.SELF, AuditTrail.What.DELETED, ada.id()));
        records().delete(ada.id());
        assertThat(trail.of(ada.id(), 10)).isEmpty();
        assertThat(trail.latest(10)).singleElement().satisfies(entry -> {
            assertThat(entry.what()).isEqualTo(AuditTrail.What.DELETED);
            assertThat(entry.person().isDeleted()).isTrue();
        });
    }

    @Test
    void keepsAnEmployeeAndHowFarTheyAre() {
        isInvited(ada);
        records().delete(ada.id());
        assertThat(stores().people().find(ada.id())).contains(ada);
        assertThat(stores().counted().enrollments().of("example", ada.id())).isEqualTo(new Enrollment.Invited(THEN));
    }

    @Test
    void forgetsHowSomebodyCameToEnroll() {
        Enrollments enrollments = stores().counted().enrollments();
        isInvited(ada);
        enrollments.move(
                "example",
                List.of(ada.id(), ben.id()),
                THEN,
                Cause.admin(ben.id(), "is ill"),
                (_, enrollment) -> enrollment.blocked(THEN, "is ill"));
        records().delete(ada.id());
        assertThat(enrollments.history("example", ada.id())).isEmpty();
        assertThat(enrollments.of("example", ada.id())).isEqualTo(new Enrollment.Blocked(THEN, "is ill"));
        records().forget(ada.id());
        assertThat(enrollments.counts("example")).isEqualTo(Map.of("blocked", 2));
        assertThat(enrollments.history("example", ben.id())).hasSize(1);
    }

    @Test
    void hasNobodyRemindedOrAskedForUnderAKey() {
        Enrollments enrollments = stores().counted().enrollments();
        isInvited(ada);
        enrollments.move(
                "example",
                List.of(ada.id()),
                THEN,
                Cause.person(ada.id()),
                (_, enrollment) -> enrollment.deferred(THEN, THEN.plusSeconds(60)));
        enrollments.move(
                "example",
                List.of(ben.id()),
                THEN,
                Cause.deviceManager("Intune"),
                (_, enrollment) -> enrollment.enrolled(
                        new Evidence.Device("1", "Ben\u2019s laptop", "Windows", THEN, Optional.empty())));
        List.of(ada, ben).forEach(person -> records().forget(person.id()));
        assertThat(enrollments.counts("example")).isEqualTo(Map.of("deferred", 1, "enrolled", 1));
        assertThat(enrollments.nextDeferred("example")).isEmpty();
        assertThat(enrollments.deferredUntil("example", THEN.plusSeconds(90), 9))
                .isEmpty();
        assertThat(enrollments.withDevices("example", Optional.empty(), 9)).isEmpty();
        assertThat(enrollments.movedSince("example", THEN, Optional.empty(), 9)).isEmpty();
    }

    @Test
    void forgetsWhatDirectoriesSayOfALeaver() {
        Entries entries = stores().listed().entries();
        Findings findings = stores().listed().findings();
        DirectoryEntry entry = anEntry("1", "ada@example.com", "Ada");
        Entries.Reading reading = entries.begin("file");
        entries.stage(reading, List.of(new DirectoryChange.Present(entry)));
        entries.takeOver(reading, true);
        entries.untouchAll();
        findings.moved(List.of(new Move(ada.id(), Move.What.LEFT), new Move(ben.id(), Move.What.LEFT)));
        records().forget(ada.id());
        assertThat(entries.of(List.of("ada@example.com"))).isEmpty();
        assertThat(findings.moves(9)).extracting(Move::person).containsExactly(ben.id());
        Entries.Reading again = entries.begin("file");
        entries.stage(again, List.of(new DirectoryChange.Present(entry)));
        entries.takeOver(again, true);
        assertThat(entries.touched("", 9)).as("still there, so here again").containsExactly("ada@example.com");
    }

    @Test
    void namesNoLeaverAmongThoseWhomADirectoryHasLost() {
        Findings findings = stores().listed().findings();
        findings.note(new SourceState(
                "file",
                Directory.Position.START,
                THEN,
                Optional.empty(),
                Optional.empty(),
                new Doubtful(9, 8, List.of("ada@example.com", "ben@example.com"))));
        records().forget(ada.id());
        assertThat(findings.state("file"))
                .map(SourceState::result)
                .contains(new Doubtful(9, 8, List.of("ben@example.com")));
    }

    @Test
    void findsTheConversationOfALeaverByTheAccountsOfTheTimeBefore() {
        stores().people().leave(List.of(ada.id()), THEN);
        stores().spoken().places().move(slack("ada"), Map.of("question", "secret"));
        records().forget(ada.id());
        assertThat(stores().spoken().places().at(slack("ada"))).isEmpty();
    }

    @Test
    void leavesTheConversationOfWhoeverHasTheAccountOfALeaverNow() {
        stores().people().leave(List.of(ada.id()), THEN);
        stores().people().save(List.of(new Person(ben.id(), "ben", ben.speaks(), ben.works(), ada.addresses())));
        stores().spoken().places().move(slack("ada"), Map.of("question", "of ben"));
        records().forget(ada.id());
        assertThat(stores().spoken().places().at(slack("ada"))).isNotEmpty();
    }

    @Test
    void forgetsALeaverAltogetherButForTheCount() {
        isInvited(ada);
        records().forget(ada.id());
        assertThat(stores().people().find(ada.id())).isEmpty();
        assertThat(stores().people().at(slack("ada"))).isEmpty();
        assertThat(stores().counted().enrollments().of("example", ada.id())).isEqualTo(new Enrollment.Waiting());
        assertThat(stores().counted().enrollments().counts("example")).isEqualTo(Map.of("invited", 1));
        assertThat(stores().people().find(ben.id())).contains(ben);
    }

    private void isInvited(Person person) {
        stores().counted()
                .enrollments()
                .move(
                        "example",
                        List.of(person.id()),
                        THEN,
                        Cause.MESSAGE,
                        (_, enrollment) -> enrollment.invited(THEN));
    }

    private void sendToBoth(Settlement settlement) {
        stores().deliveries()
                .add(
                        List.of(
                                aDelivery(PUSH, "ada@example.com", aLetter()),
                                aDelivery(PUSH, "ben@example.com", aLetter())),
                        ZERO);
        List<Claimed> begun = stores().ledger().begin(stores().ledger().claimPushed(SLACK, 10, "me"));
        stores().ledger()
                .settle(begun.stream().map(each -> new Ended(each, settlement)).toList());
    }

    private List<Line> lines() {
        return stores().deliveries().lines(PUSH, Set.of(Status.values()), "", 10);
    }
}
