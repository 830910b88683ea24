package dev.muster.plan.push;

import static dev.muster.testkit.Examples.aPerson;
import static dev.muster.testkit.Examples.anEnglishReader;
import static dev.muster.testkit.Examples.reachedAt;
import static dev.muster.testkit.Examples.slack;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.muster.audience.Person;
import dev.muster.audience.PersonId;
import dev.muster.card.Card;
import dev.muster.channel.Outcome;
import dev.muster.channel.Platform;
import dev.muster.channel.Refusal;
import dev.muster.delivery.Counts;
import dev.muster.delivery.Line;
import dev.muster.delivery.Status;
import dev.muster.plan.GroupKey;
import dev.muster.plan.Occasion;
import dev.muster.plan.push.Push.Starter;
import dev.muster.testkit.ExampleRollout;
import dev.muster.testkit.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PushingTest {

    private final Person ada = anEnglishReader("ada", "it");
    private final Person ben = anEnglishReader("ben", "it");
    private final Person hugo = anEnglishReader("hugo", "hr");
    private final Person fay = aPerson("fay", "finance");
    private final Stage stage = Stage.with(ada, ben, hugo, fay);

    @Test
    void startsDueOccasionsOnceAndNoneBefore() {
        stage.jumpsTo(at("kickoff/all").minusSeconds(1));
        assertThat(pushes()).isEmpty();
        stage.passes(Duration.ofSeconds(1));
        assertThat(pushes()).containsExactly("kickoff/all");
        stage.passes(Duration.ofDays(1));
        stage.passes(Duration.ofDays(1));
        assertThat(stage.as(ada).cards()).hasSize(1);
        assertThat(stage.announced(PushEvent.Started.class))
                .extracting(PushEvent.Started::occasion)
                .containsExactly("kickoff/all", "poster/all");
    }

    @Test
    void writesToWhoIsInGroupsOfTwoWavesWithTheFirstWaveOnly() {
        Person both = anEnglishReader("bo", "it", "hr");
        Stage crowded = Stage.with(both, hugo);
        crowded.jumpsTo(at("news/office"));
        assertThat(crowded.as(both).texts())
                .filteredOn(text -> text.startsWith("news"))
                .hasSize(1);
        assertThat(crowded.deliveries().lines(crowded.rollout().pushOf(occasion("news/office")), "", 10))
                .filteredOn(line -> line.status() == Status.SKIPPED)
                .extracting(Line::reason)
                .containsExactly("other-wave");
    }

    @Test
    void startsNothingWhilePausedAndAllThatIsDueAfterwards() {
        stage.reins().pausing().pause("root@example.com");
        stage.jumpsTo(at("news/it"));
        assertThat(pushes()).isEmpty();
        stage.reins().pausing().resume();
        stage.turn();
        assertThat(pushes()).containsExactlyInAnyOrder("kickoff/all", "poster/all", "news/it");
    }

    @Test
    void holdsWhatWasStartedBeforeThePause() {
        stage.channel(Platform.SLACK).answers(new Outcome.TryLater(Duration.ofMinutes(1), "ratelimited"));
        push("news/it");
        stage.turn();
        stage.channel(Platform.SLACK).answers(outgoing -> new Outcome.Refused(Refusal.BLOCKED, "unexpected"));
        stage.reins().pausing().pause("root@example.com");
        stage.passes(Duration.ofHours(1));
        assertThat(counts("news/it").pending()).isEqualTo(2);
        assertThat(cell("news/it").state()).isEqualTo(Cell.State.PAUSED);
        stage.reins().pausing().resume();
        stage.turn();
        assertThat(counts("news/it").failed()).isEqualTo(2);
        assertThat(cell("news/it").state()).isEqualTo(Cell.State.SENT);
    }

    @Test
    void completesAtItsTimeWhatWasPushedToSomeGroupsOnly() {
        stage.pushing()
                .push(new Target(occasion("news/office"), Set.of(new GroupKey("hr"))), Starter.of("root@example.com"));
        stage.turn();
        assertThat(stage.as(fay).cards()).isEmpty();
        stage.jumpsTo(at("news/office"));
        assertThat(stage.as(fay).texts())
                .filteredOn(text -> text.startsWith("news"))
                .hasSize(1);
        assertThat(stage.as(hugo).texts())
                .filteredOn(text -> text.startsWith("news"))
                .hasSize(1);
        int started = stage.announced(PushEvent.Started.class).size();
        stage.passes(Duration.ofMinutes(1));
        assertThat(stage.announced(PushEvent.Started.class)).hasSize(started);
    }

    @Test
    void freezesOneContentForEachLanguageAndApproach() {
        AtomicInteger written = new AtomicInteger();
        Person[] crowd = IntStream.range(0, 50)
                .mapToObj(number -> switch (number % 3) {
                    case 0 -> anEnglishReader("p" + number, "finance");
                    case 1 -> aPerson("p" + number, "finance");
                    default -> withApproach(aPerson("p" + number, "hr"), "assisted");
                })
                .toArray(Person[]::new);
        Stage crowded = Stage.of(
                ExampleRollout.rollout((touchpoint, language, approach) -> {
                    written.incrementAndGet();
                    return Card.saying(language, approach.word() + " {{first-name}}");
                }),
                crowd);
        crowded.pushing()
                .push(Target.whole(crowded.rollout().occasion("news/office").orElseThrow()), Starter.of("root"));
        assertThat(written).hasValue(3);
        crowded.turn();
        assertThat(crowded.as(crowd[2]).texts()).containsExactly("assisted p2");
    }

    @Test
    void saysWhatWasFrozenEvenWhenTheMessageChangesMeanwhile() {
        AtomicInteger version = new AtomicInteger(1);
        Stage changing = Stage.of(
                ExampleRollout.rollout((touchpoint, language, approach) -> Card.saying(language, "version " + version)),
                ada);
        changing.pushing()
                .push(Target.whole(changing.rollout().occasion("news/it").orElseThrow()), Starter.of("root"));
        version.set(2);
        changing.turn();
        assertThat(changing.as(ada).texts()).containsExactly("version 1");
    }

    @Test
    void booksNobodyTwice() {
        assertThat(push("news/it")).isEqualTo(2);
        assertThat(push("news/it")).isZero();
        stage.turn();
        assertThat(push("news/it")).isZero();
        stage.turn();
        assertThat(stage.as(ada).cards()).hasSize(1);
    }

    @Test
    void addsNewcomersByASecondPush() {
        push("news/it");
        stage.turn();
        Person nina = anEnglishReader("nina", "it");
        stage.memory().people().save(List.of(nina));
        Preview preview = stage.pushing().preview(Target.whole(occasion("news/it")));
        assertThat(preview.headCount()).isEqualTo(1);
        assertThat(preview.alreadyBooked()).isEqualTo(2);
        assertThat(preview.sample())
                .hasValueSatisfying(
                        sample -> assertThat(sample.recipient().person()).isEqualTo(nina));
        assertThat(push("news/it")).isEqualTo(1);
        stage.turn();
        assertThat(stage.as(nina).cards()).hasSize(1);
        assertThat(stage.as(ada).cards()).hasSize(1);
    }

    @Test
    void addsWhoWasLeftOutOfAnEarlierPush() {
        Person lost = reachedAt(anEnglishReader("lost", "it"));
        stage.memory().people().save(List.of(lost));
        stage.memory().people().stopMessages(ben.id());
        assertThat(push("news/it")).isEqualTo(1);
        stage.turn();
        stage.memory().people().save(List.of(reachedAt(lost, slack("lost"))));
        stage.memory().people().resumeMessages(ben.id());
        assertThat(stage.pushing().preview(Target.whole(occasion("news/it"))).headCount())
                .isEqualTo(2);
        assertThat(push("news/it")).isEqualTo(2);
        stage.turn();
        assertThat(counts("news/it")).isEqualTo(new Counts(0, 3, 0, 0, 0, 0));
        assertThat(stage.as(ada).cards()).hasSize(1);
    }

    @Test
    void keepsTheReasonOfThoseWhoAreLeftOut() {
        Person lost = reachedAt(anEnglishReader("lost", "it"));
        stage.memory().people().save(List.of(lost));
        stage.memory().people().stopMessages(ben.id());
        push("news/it");
        assertThat(lines("news/it"))
                .extracting(Line::recipient, Line::status, Line::reason)
                .containsExactly(
                        tuple("ada@example.com", Status.PENDING, ""),
                        tuple("ben@example.com", Status.SKIPPED, "opted-out"),
                        tuple("lost@example.com", Status.SKIPPED, "no-chat-account"));
    }

    /** The law of every push: whoever it is meant for has exactly one line, and nobody else has one. */
    @Test
    void hasALineForEverybodyItIsMeantForAndForNobodyElse() {
        Stream<Person> crowd = IntStream.range(0, 2_500).mapToObj(number -> {
            Person person = anEnglishReader("p%04d".formatted(number), number % 7 == 0 ? "hr" : "it", "chess");
            return number % 11 == 0 ? reachedAt(person) : person;
        });
        stage.memory().people().save(crowd.toList());
        IntStream.range(0, 2_500)
                .filter(number -> number % 13 == 0)
                .forEach(number ->
                        stage.memory().people().stopMessages(PersonId.of("p%04d@example.com".formatted(number))));
        Preview preview = stage.pushing().preview(Target.whole(occasion("news/it")));
        int booked = push("news/it");
        stage.turn();
        assertThat(booked).isEqualTo(preview.headCount());
        assertThat(lines("news/it"))
                .extracting(Line::recipient)
                .hasSize(preview.headCount() + preview.leftOut())
                .doesNotHaveDuplicates()
                .containsAll(stage.memory().people().members(Set.of("it"), Optional.empty(), 10_000).stream()
                        .map(person -> person.id().value())
                        .toList());
        assertThat(counts("news/it")).isEqualTo(new Counts(0, booked, 0, preview.leftOut(), 0, 0));
    }

    @Test
    void previewsWithoutBookingOrFreezing() {
        Preview preview = stage.pushing().preview(Target.whole(occasion("news/office")));
        assertThat(preview.headCount()).isEqualTo(2);
        assertThat(preview.byPlatform()).containsOnly(entry(Platform.SLACK, 2));
        assertThat(preview.leftOutByReason()).isEmpty();
        assertThat(lines("news/office")).isEmpty();
        assertThat(pushes()).isEmpty();
    }

    @Test
    void countsThoseWhoAreLeftOutByReason() {
        stage.memory().people().stopMessages(hugo.id());
        stage.memory().people().save(List.of(reachedAt(fay)));
        assertThat(stage.pushing()
                        .preview(Target.whole(occasion("news/office")))
                        .leftOutByReason())
                .containsOnly(entry("no-chat-account", 1), entry("opted-out", 1));
    }

    @Test
    void goesOnWithOtherOccasionsWhenOneMessageCannotBeRead() {
        Stage broken = Stage.of(
                ExampleRollout.rollout((touchpoint, language, approach) -> {
                    if (touchpoint.key().value().equals("kickoff")) {
                        throw new IllegalStateException("kickoff.en.md is not YAML");
                    }
                    return Card.saying(language, touchpoint.key().value());
                }),
                ada);
        broken.jumpsTo(at("news/it"));
        assertThat(broken.as(ada).texts()).containsExactly("news");
        assertThat(broken.announced(PushEvent.Interrupted.class))
                .first()
                .satisfies(event -> assertThat(event.occasion()).isEqualTo("kickoff/all"));
    }

    @Test
    void handsOverAnEndOnceAndNoneBeforeTheEnd() {
        List<String> told = new ArrayList<>();
        stage.memory().people().save(List.of(reachedAt(ada), reachedAt(ben)));
        push("news/it");
        stage.reins().finishing().finish(push -> told.add(push.occasion()));
        stage.reins().finishing().finish(push -> told.add(push.occasion()));
        assertThat(told).containsExactly("news/it");
        stage.memory().people().save(List.of(reachedAt(anEnglishReader("nina", "it"), slack("nina"))));
        push("news/it");
        stage.reins().finishing().finish(push -> told.add("before the end"));
        assertThat(told).containsExactly("news/it");
    }

    private static Person withApproach(Person person, String approach) {
        return new Person(
                person.id(), person.name(), person.speaks(), person.works().by(approach), person.addresses());
    }

    private int push(String occasion) {
        return stage.pushing().push(Target.whole(occasion(occasion)), Starter.of("root@example.com"));
    }

    private Occasion occasion(String name) {
        return stage.rollout().occasion(name).orElseThrow();
    }

    private Instant at(String occasion) {
        return occasion(occasion).at();
    }

    private List<String> pushes() {
        return stage.pushing().cells().stream()
                .filter(cell -> cell.push().isPresent())
                .map(cell -> Rollout.nameOf(cell.occasion()))
                .toList();
    }

    private Cell cell(String name) {
        return stage.pushing().cells().stream()
                .filter(cell -> Rollout.nameOf(cell.occasion()).equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Counts counts(String occasion) {
        return stage.deliveries().counts(stage.rollout().pushOf(occasion(occasion)));
    }

    private List<Line> lines(String occasion) {
        return stage.deliveries().lines(stage.rollout().pushOf(occasion(occasion)), "", 10_000);
    }
}
