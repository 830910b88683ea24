package dev.muster.conversation.session;

import static dev.muster.testkit.Examples.anEnglishReader;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.audience.Person;
import dev.muster.enrollment.session.Booking;
import dev.muster.enrollment.session.Booking.Presence;
import dev.muster.testkit.Actor;
import dev.muster.testkit.ExampleRollout;
import dev.muster.testkit.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class RosterDeskTest {

    private final Person ben = assisted("ben");
    private final Person cleo = assisted("cleo");
    private final Stage stage = Stage.of(ExampleRollout.withSessions(), ben, cleo, anEnglishReader("sue"));
    private final Actor sue = stage.as(anEnglishReader("sue"));

    private static Person assisted(String name) {
        Person person = anEnglishReader(name, "finance");
        return new Person(
                person.id(), person.name(), person.speaks(), person.works().by("assisted"), person.addresses());
    }

    private void books(Person person, String start) {
        stage.as(person).sends("session-book", Map.of("session", "fair", "start", start));
    }

    private String last() {
        return sue.texts().getLast().replace('\u202F', ' ');
    }

    private Booking bookingOf(Person person) {
        return stage.bookings().of("example", person.id()).orElseThrow();
    }

    @Test
    void showsTheSessionsToSupportAndToNobodyElse() {
        books(ben, "2026-08-12T01:00:00Z");
        sue.says("/rollout sessions");
        assertThat(last())
                .contains("fair – Fair: 1 of 6 places taken, 0 waiting", "2026-08-12, 2026-08-13", "sessions book");
        assertThat(stage.as(ben).says("rollout sessions").getLast()).contains("Only support", "sue@example.com");
        assertThat(stage.as(ben).sends("roster-came", Map.of()).getLast()).contains("Only support");
    }

    @Test
    void showsWhoComesWhenByTheClockOfThePlace() {
        books(ben, "2026-08-12T01:20:00Z");
        books(cleo, "2026-08-13T01:00:00Z");
        sue.says("rollout sessions fair");
        assertThat(last())
                .contains("Wednesday, August 12, 2026", "9:20 AM – 1 of 1: ben", "2 places are free")
                .doesNotContain("cleo");
        sue.says("rollout sessions fair 2026-08-13");
        assertThat(last()).contains("9:00 AM – 1 of 1: cleo");
    }

    @Test
    void notesWhoCameInTheSameCard() {
        books(ben, "2026-08-12T01:20:00Z");
        sue.says("rollout sessions fair");
        sue.presses("Came", Map.of("booking", bookingOf(ben).id().value().toString()));
        assertThat(last()).contains("ben came: noted", "ben (came)").doesNotContain("Who is it?");
        sue.says("rollout sessions missed ben@example.com");
        assertThat(last()).contains("ben did not come: noted");
        assertThat(bookingOf(ben).standing())
                .isEqualTo(new Booking.Standing.Booked(bookingOf(ben).slot().orElseThrow(), Presence.MISSED));
    }

    @Test
    void booksForSomebodyElseAfterAQuestionAndTellsThem() {
        sue.says("rollout sessions book ben@example.com fair 2026-08-12 09:40");
        assertThat(last()).contains("for ben (Fair)?", "9:40 AM");
        assertThat(stage.bookings().of("example", ben.id())).isEmpty();
        sue.presses("Book it");
        assertThat(last()).contains("Booked for ben");
        assertThat(stage.as(ben).texts().getLast()).contains("IT support has booked a time for you", "9:40", "Cancel");
        sue.presses("Book it");
        assertThat(stage.as(ben).texts()).hasSize(1);
    }

    @Test
    void saysWhatIsGivenUp() {
        books(ben, "2026-08-12T01:00:00Z");
        sue.says("rollout sessions book ben@example.com fair 2026-08-12 09:40");
        assertThat(last()).contains("is given up", "9:00 AM");
        sue.presses("No, leave it");
        assertThat(last()).contains("Nothing was changed");
        assertThat(bookingOf(ben).slot().orElseThrow().start()).isEqualTo(Instant.parse("2026-08-12T01:00:00Z"));
    }

    @Test
    void cancelsForSomebodyElseAndTellsThem() {
        books(ben, "2026-08-12T01:00:00Z");
        sue.says("rollout sessions cancel ben@example.com");
        assertThat(last()).contains("Cancel", "for ben?");
        sue.presses("Cancel it");
        assertThat(last()).contains("Cancelled for ben");
        assertThat(stage.as(ben).texts().getLast()).contains("IT support has cancelled your appointment");
        assertThat(stage.bookings().of("example", ben.id())).isEmpty();
    }

    @Test
    void namesWhatItDoesNotKnowAndWhatThereIs() {
        sue.says("rollout sessions party");
        assertThat(last()).contains("no session “party”", "fair");
        sue.says("rollout sessions fair 2026-08-15");
        assertThat(last()).contains("2026-08-15", "2026-08-12, 2026-08-13");
        sue.says("rollout sessions book ben@example.com fair 2026-08-12 11:11");
        assertThat(last()).contains("no free time at 11:11", "09:00, 09:20, 09:40");
        sue.says("rollout sessions book nobody@example.com fair 2026-08-12 09:00");
        assertThat(last()).contains("nobody with the mail address nobody@example.com");
        sue.says("rollout sessions cancel ben@example.com");
        assertThat(last()).contains("ben has no time");
    }

    @Test
    void tellsWhereThereAreNoSessions() {
        Stage without = Stage.with(anEnglishReader("sue"), ben);
        assertThat(without.as(anEnglishReader("sue")).says("rollout sessions").getLast())
                .contains("has no sessions");
        assertThat(without.as(ben).sends("pick-time", Map.of()).getLast()).contains("no time to book");
    }

    @Test
    void tellsThoseWhoseTimeThePlanHasNoMore() {
        assertThat(afterwards(plan -> plan.replace("days: [2026-08-12, 2026-08-13]", "days: [2026-08-13]")))
                .singleElement()
                .asString()
                .contains("cannot take place as planned", "Pick a time");
        assertThat(afterwards(plan -> plan.replace("session: fair", "session: feast")))
                .singleElement()
                .asString()
                .contains("cannot take place as planned");
    }

    @Test
    void tellsThoseWhosePlaceIsAnother() {
        assertThat(afterwards(plan -> plan.replace("Hall 1", "Hall 2")))
                .singleElement()
                .asString()
                .contains("Something has changed about your appointment", "Hall 2");
    }

    @Test
    void tellsNothingWherePlacesBecameMore() {
        assertThat(afterwards(plan -> plan.replace("places: 1", "places: 7"))).isEmpty();
    }

    /** What somebody who had booked is told once a later version of the plan holds. */
    private static List<String> afterwards(UnaryOperator<String> edited) {
        Person ben = assisted("ben");
        Stage before = Stage.of(ExampleRollout.withSessions(), ben);
        before.as(ben).sends("session-book", Map.of("session", "fair", "start", "2026-08-12T01:00:00Z"));
        Stage after = Stage.of(ExampleRollout.withSessions(edited), before.bookings(), ben);
        after.turn();
        after.turn();
        return after.as(ben).texts();
    }
}
