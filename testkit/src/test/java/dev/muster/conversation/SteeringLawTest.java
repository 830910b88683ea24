package dev.muster.conversation;

import static dev.muster.testkit.Examples.anEnglishReader;
import static dev.muster.testkit.Examples.reachedAt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.audience.Person;
import dev.muster.channel.Outcome;
import dev.muster.channel.Outgoing;
import dev.muster.channel.Platform;
import dev.muster.channel.Receipt;
import dev.muster.channel.Refusal;
import dev.muster.delivery.Counts;
import dev.muster.delivery.Line;
import dev.muster.delivery.PushId;
import dev.muster.delivery.Status;
import dev.muster.plan.push.Push;
import dev.muster.testkit.Actor;
import dev.muster.testkit.ExampleRollout;
import dev.muster.testkit.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever admins do in whatever order: the ends add up to the recipients, what arrived is booked, and nobody gets it twice. */
class SteeringLawTest {

    private static final PushId POST = PushId.named("example/post/it");
    private static final int RECIPIENTS = 40;
    private static final List<String> COMMANDS = List.of(
            "pause post to it",
            "resume post to it",
            "pause",
            "resume",
            "cancel post to it",
            "retry post to it",
            "recall post to it",
            "correct post to it",
            "push post to it",
            "doubt post to it leave");

    private final Map<String, Integer> arrived = new ConcurrentHashMap<>();

    static Stream<Long> seeds() {
        return IntStream.range(0, 25).mapToObj(number -> 20_261_122L + number);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void holds(long seed) {
        Random random = new Random(seed);
        Stage stage = stage(random);
        Actor root = stage.as(anEnglishReader("root"));
        root.says("rollout push post to it");
        root.presses("Send now");
        for (int step = 0; step < 12; step++) {
            String command = COMMANDS.get(random.nextInt(COMMANDS.size()));
            root.says("rollout " + command);
            if (!root.buttons().isEmpty() && random.nextInt(5) > 0) {
                root.presses(root.buttons().getFirst());
            }
            stage.passes(Duration.ofSeconds(random.nextInt(90)));
            check(stage, command + " in step " + step);
        }
        root.says("rollout resume");
        root.says("rollout resume post to it");
        IntStream.range(0, 40).forEach(_ -> stage.passes(Duration.ofMinutes(10)));
        check(stage, "the end");
        assertThat(stage.reins().progresses().unfinished()).isEmpty();
        assertThat(stage.reins().progresses().pushes())
                .allSatisfy(
                        push -> assertThat(stage.deliveries().counts(push.id()).pending())
                                .isZero());
    }

    private Stage stage(Random random) {
        Person[] cast = Stream.concat(
                        Stream.of(anEnglishReader("root"), anEnglishReader("second")),
                        IntStream.range(0, RECIPIENTS).mapToObj(number -> {
                            Person person = anEnglishReader("p%02d".formatted(number), "it");
                            return number % 9 == 0 ? reachedAt(person) : person;
                        }))
                .toArray(Person[]::new);
        Stage stage = Stage.withMail(ExampleRollout.byMailToo(), cast);
        stage.channel(Platform.SLACK)
                .answers(outgoing -> isPost(outgoing) ? outcome(outgoing, random) : accepted(outgoing));
        stage.channel(Platform.MAIL)
                .answers(outgoing -> isPost(outgoing) ? outcome(outgoing, random) : accepted(outgoing));
        return stage;
    }

    private static boolean isPost(Outgoing outgoing) {
        return outgoing.card().notification().startsWith("post");
    }

    private Outcome outcome(Outgoing outgoing, Random random) {
        int dice;
        synchronized (random) {
            dice = random.nextInt(100);
        }
        if (dice < 25) {
            return new Outcome.TryLater(Duration.ofSeconds(20), "busy");
        }
        if (dice < 30) {
            return new Outcome.Refused(Refusal.BLOCKED, "blocked");
        }
        if (dice < 34) {
            return new Outcome.Refused(Refusal.DEACTIVATED, "gone");
        }
        arrived.merge(outgoing.card().notification(), 1, Integer::sum);
        return accepted(outgoing);
    }

    private static Outcome accepted(Outgoing outgoing) {
        return new Outcome.Accepted(
                new Receipt("D-" + outgoing.to().user(), outgoing.delivery().toString()));
    }

    private void check(Stage stage, String after) {
        List<Line> lines = stage.deliveries().lines(POST, "", 1_000);
        Counts counts = stage.deliveries().counts(POST);
        assertThat(lines)
                .as(after)
                .hasSize(RECIPIENTS)
                .extracting(Line::recipient)
                .doesNotHaveDuplicates();
        assertThat(counts.total()).as(after).isEqualTo(RECIPIENTS);
        assertThat(counts.sent()).as(after).isEqualTo((int)
                lines.stream().filter(line -> line.status() == Status.SENT).count());
        assertThat(arrived.values()).as("nobody hears twice, " + after).allMatch(times -> times == 1);
        assertThat(counts.sent() + counts.inDoubt())
                .as("what arrived is booked, " + after)
                .isEqualTo(arrived.size());
        stage.reins().progresses().pushes().stream()
                .filter(Push::isChange)
                .forEach(change -> assertThat(
                                stage.deliveries().counts(change.id()).total())
                        .as("cards to change, " + after)
                        .isLessThanOrEqualTo(counts.sent()));
    }
}
