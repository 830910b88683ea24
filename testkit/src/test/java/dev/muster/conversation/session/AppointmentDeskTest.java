package dev.muster.conversation.session;

import static dev.muster.testkit.Examples.aPerson;
import static dev.muster.testkit.Examples.anEnglishReader;
import static dev.muster.testkit.Examples.reachedAt;
import static dev.muster.testkit.Examples.teams;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.audience.Person;
import dev.muster.card.Action;
import dev.muster.card.Card;
import dev.muster.card.Element;
import dev.muster.card.adaptive.AdaptiveCards;
import dev.muster.card.blockkit.BlockKit;
import dev.muster.channel.Platform;
import dev.muster.plan.SessionKey;
import dev.muster.testkit.Actor;
import dev.muster.testkit.ExampleRollout;
import dev.muster.testkit.RecordingChannel;
import dev.muster.testkit.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AppointmentDeskTest {

    private static final SessionKey FAIR = new SessionKey("fair");

    private final Person fay = assisted(aPerson("fay", "finance"));
    private final Person ben = assisted(anEnglishReader("ben", "finance"));
    private final Person ada = anEnglishReader("ada", "it");
    private final Stage stage = Stage.of(ExampleRollout.withSessions(), fay, ben, ada, reachedByMail("max"));

    private static Person assisted(Person person) {
        return new Person(
                person.id(), person.name(), person.speaks(), person.works().by("assisted"), person.addresses());
    }

    private static Person reachedByMail(String name) {
        return reachedAt(assisted(anEnglishReader(name, "finance")));
    }

    private Actor booked(Person person, String start) {
        Actor actor = stage.as(person);
        actor.sends("session-book", Map.of("session", "fair", "start", start));
        return actor;
    }

    private static String last(List<String> texts) {
        return plain(texts.getLast());
    }

    /** Java's texts of times have spaces that do not break. */
    private static String plain(String text) {
        return text.replace('\u202F', ' ');
    }

    private long heard(Person person, String words) {
        return stage.as(person).texts().stream()
                .filter(text -> text.contains(words))
                .count();
    }

    @Test
    void offersTimesInTheEnrollmentMessageToThoseWhoMayBookAndToNobodyElse() {
        stage.jumpsTo(
                stage.rollout().occasion("enrollment/office").orElseThrow().at());
        assertThat(stage.as(ben).buttons()).containsExactly("Pick a time", "How?", "Enrolled!");
        assertThat(stage.as(fay).buttons()).startsWith("選擇時間");
        stage.as(ben).presses("Pick a time");
        assertThat(stage.channel(Platform.SLACK).changes()).isEmpty();
    }

    @Test
    void offersNoTimesToThoseWhoEnrollByThemselves() {
        stage.jumpsTo(stage.rollout().occasion("enrollment/it").orElseThrow().at());
        assertThat(stage.as(ada).buttons()).containsExactly("How?", "Enrolled!");
        assertThat(last(stage.as(ada).sends("pick-time", Map.of()))).contains("no time to book for you");
    }

    @Test
    void leadsFromTheDayToTheTimeAndConfirmsInTheSameCard() {
        assertThat(last(stage.as(fay).says("我要預約"))).contains("服務日", "一號廳", "2026年8月12日", "3 個名額");
        assertThat(last(stage.as(fay).presses("顯示時段", Map.of("day", "2026-08-13"))))
                .contains("2026年8月13日", "上午9:00", "上午9:40");
        assertThat(last(stage.as(fay).presses("預約這個時段", Map.of("start", "2026-08-13T01:20:00Z"))))
                .contains("預約完成：服務日", "上午9:20", "一號廳", "手機", "加入行事曆", "更改", "取消");
        assertThat(stage.channel(Platform.SLACK).changes()).hasSize(2);
        assertThat(stage.bookings().taken("example", FAIR)).containsOnlyKeys(Instant.parse("2026-08-13T01:20:00Z"));
    }

    @Test
    void saysBothClocksWhereTheyDiffer() {
        assertThat(last(stage.as(ben).says("book an appointment")))
                .contains("Next free", "3:00 AM (9:00 AM in Taipei)");
        assertThat(last(stage.as(ben).presses("session-next")))
                .contains("3:00 AM – 3:20 AM by your clock", "9:00 AM – 9:20 AM in Taipei");
    }

    @Test
    void asksForWhatWasNotChosen() {
        stage.as(ben).says("pick a time");
        assertThat(last(stage.as(ben).presses("Show the times"))).contains("Choose a day first");
        stage.as(ben).presses("Show the times", Map.of("day", "2026-08-12"));
        assertThat(last(stage.as(ben).presses("Book this time"))).contains("Choose a time first", "9:00 AM in Taipei");
        assertThat(stage.bookings().of("example", ben.id())).isEmpty();
    }

    @Test
    void tellsTheSameToWhoPressesTwice() {
        booked(ben, "2026-08-12T01:00:00Z");
        String first = last(stage.as(ben).texts());
        assertThat(last(stage.as(ben)
                        .sends("session-book", Map.of("session", "fair", "start", "2026-08-12T01:00:00Z"))))
                .isEqualTo(first);
        assertThat(stage.bookings().of("example", ben.id()).orElseThrow().told().sequence())
                .isZero();
    }

    @Test
    void tellsWhenATimeWasJustTaken() {
        booked(fay, "2026-08-12T01:00:00Z");
        assertThat(last(booked(ben, "2026-08-12T01:00:00Z").texts()))
                .contains("has just been taken", "2 places", "Next free");
    }

    @Test
    void changesATime() {
        booked(ben, "2026-08-12T01:00:00Z");
        assertThat(last(stage.as(ben).says("I need to change my appointment"))).contains("Keep my time", "Which day?");
        assertThat(last(stage.as(ben).presses("session-next"))).contains("Your time is changed", "9:20 AM");
        assertThat(last(stage.as(ben).says("When is my appointment?"))).contains("You are booked", "9:20 AM");
        assertThat(stage.bookings().taken("example", FAIR)).hasSize(1);
    }

    @Test
    void cancelsAfterAQuestionAndOnlyWhatWasShown() {
        booked(ben, "2026-08-12T01:00:00Z");
        stage.as(ben).presses("Cancel");
        Card question = stage.as(ben).cards().getLast();
        assertThat(last(stage.as(ben).presses("Keep it"))).contains("You are booked");
        booked(ben, "2026-08-12T01:20:00Z");
        Action.Press stale = (Action.Press) question.actions().getFirst();
        assertThat(last(stage.as(ben).sends(stale.id(), stale.data()))).contains("You are booked", "9:20 AM");
        stage.as(ben).presses("Cancel");
        assertThat(last(stage.as(ben).presses("Yes, give it up"))).contains("is cancelled", "Pick a time", "calendar");
        assertThat(last(stage.as(ben).presses("Yes, give it up"))).contains("is cancelled");
        assertThat(stage.bookings().taken("example", FAIR)).isEmpty();
    }

    @Test
    void leavesTheAppointmentsOfOthersAlone() {
        booked(fay, "2026-08-12T01:00:00Z");
        String id = stage.bookings()
                .of("example", fay.id())
                .orElseThrow()
                .id()
                .value()
                .toString();
        stage.as(ben).sends("session-cancel-yes", Map.of("booking", id, "sequence", "0", "waiting", "no"));
        assertThat(stage.bookings().of("example", fay.id())).isPresent();
        stage.as(ada).sends("session-book", Map.of("session", "fair", "start", "2026-08-12T01:20:00Z"));
        assertThat(stage.bookings().of("example", ada.id())).isEmpty();
    }

    @Test
    void answersPressesThatNoCardOfOursHas() {
        for (String action : List.of(
                "pick-time", "session-choose", "session-times", "session-book", "session-wait", "session-cancel-yes")) {
            for (Map<String, String> values : List.of(
                    Map.<String, String>of(),
                    Map.of("session", "nowhere", "day", "yesterday", "start", "now", "booking", "mine"),
                    Map.of("session", "fair", "day", "2026-99-99", "start", "2026-08-12T01:07:00Z"))) {
                assertThat(stage.as(ben).sends(action, values)).isNotEmpty();
            }
        }
        assertThat(stage.bookings().taken("example", FAIR)).isEmpty();
    }

    @Test
    void booksNothingThatIsTooSoonOrPast() {
        stage.jumpsTo(Instant.parse("2026-08-12T00:10:00Z"));
        assertThat(last(booked(ben, "2026-08-12T01:00:00Z").texts())).contains("too late");
        assertThat(stage.bookings().of("example", ben.id())).isEmpty();
        stage.jumpsTo(Instant.parse("2026-08-14T00:10:00Z"));
        assertThat(last(booked(ben, "2026-08-12T01:20:00Z").texts())).contains("no time to book");
    }

    @Test
    void movesUpWhoWaitsAndHandsOnWhatTheyDecline() {
        Person[] six = IntStream.range(0, 6)
                .mapToObj(number -> assisted(anEnglishReader("p" + number, "finance")))
                .toArray(Person[]::new);
        stage.memory().people().save(List.of(six));
        for (Person person : six) {
            stage.as(person).says("book an appointment");
            stage.as(person).presses("session-next");
        }
        assertThat(last(stage.as(ben).says("book an appointment"))).contains("All times of Fair are taken");
        assertThat(last(stage.as(ben).presses("Yes, put me on the waiting list")))
                .contains("you are first");
        stage.as(fay).says("預約");
        assertThat(last(stage.as(fay).presses("好，請幫我排候補"))).contains("前面還有 1 位");

        stage.as(six[2]).presses("Cancel");
        stage.as(six[2]).presses("Yes, give it up");
        assertThat(last(stage.as(ben).texts()))
                .contains("A place has become free for you", "9:40 AM", "decline by", "Wednesday, August 12, 2026");
        assertThat(last(stage.as(fay).texts())).contains("前面還有 1 位");

        assertThat(last(stage.as(ben).presses("I can’t come"))).contains("goes to the next person");
        assertThat(last(stage.as(fay).texts())).contains("有空位給您了");
        assertThat(stage.bookings().waiting("example", FAIR)).isZero();
        assertThat(stage.bookings().taken("example", FAIR)).hasSize(6).containsValue(1);
    }

    @Test
    void remindsTheDayBeforeAndAnHourBeforeAndNeverTwice() {
        booked(ben, "2026-08-13T01:20:00Z");
        stage.jumpsTo(Instant.parse("2026-08-12T01:19:59Z"));
        assertThat(heard(ben, "Tomorrow")).isZero();
        stage.passes(Duration.ofSeconds(1));
        stage.passes(Duration.ofMinutes(5));
        assertThat(heard(ben, "Tomorrow: Fair")).isEqualTo(1);
        assertThat(last(stage.as(ben).texts())).contains("9:20 AM", "Hall 1");
        stage.jumpsTo(Instant.parse("2026-08-13T00:20:00Z"));
        stage.passes(Duration.ofMinutes(1));
        assertThat(heard(ben, "In an hour: Fair")).isEqualTo(1);
        assertThat(heard(ben, "Tomorrow: Fair")).isEqualTo(1);
    }

    @Test
    void remindsNobodyWhoCancelledOrStoppedMessages() {
        booked(ben, "2026-08-13T01:20:00Z");
        booked(fay, "2026-08-13T01:00:00Z");
        stage.as(ben).presses("Cancel");
        stage.as(ben).presses("Yes, give it up");
        stage.memory().people().stopMessages(fay.id());
        stage.jumpsTo(Instant.parse("2026-08-12T02:00:00Z"));
        assertThat(heard(ben, "Tomorrow") + heard(fay, "明天")).isZero();
    }

    @Test
    void leavesQuestionsToTheHelp() {
        assertThat(last(stage.as(ben)
                        .says("How do I change the time zone of my phone? It shows a wrong hour since yesterday.")))
                .doesNotContain("Which day");
        assertThat(last(stage.as(ada).says("book an appointment"))).doesNotContain("Which day");
    }

    @Test
    void saysItAllInTeamsToo() {
        Person tom = reachedAt(assisted(anEnglishReader("tom", "finance")), teams("tom"));
        stage.memory().people().save(List.of(tom));
        stage.as(tom).says("book an appointment");
        assertThat(last(stage.as(tom).presses("session-next"))).contains("You are booked: Fair");
        stage.as(tom).cards().forEach(card -> {
            assertThat(AdaptiveCards.render(card)).isNotEmpty();
            assertThat(BlockKit.render(card)).isNotNull();
        });
    }

    @Test
    void sendsTheCalendarsFileWithALetter() {
        Stage withMail = Stage.withMail(ExampleRollout.withSessions(), reachedByMail("max"), anEnglishReader("sue"));
        Actor sue = withMail.as(anEnglishReader("sue"));
        sue.says("/rollout sessions book max@example.com fair 2026-08-12 09:20");
        sue.presses("Book it");
        assertThat(withMail.channel(Platform.MAIL).shown())
                .extracting(RecordingChannel.Shown::card)
                .flatExtracting(Card::body)
                .filteredOn(Element.Attachment.class::isInstance)
                .singleElement()
                .satisfies(file -> assertThat(((Element.Attachment) file).text())
                        .contains("METHOD:PUBLISH", "DTSTART;TZID=Asia/Taipei:20260812T092000"));
    }
}
