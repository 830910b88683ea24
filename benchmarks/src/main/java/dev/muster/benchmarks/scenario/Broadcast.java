package dev.muster.benchmarks.scenario;

import dev.muster.benchmarks.stage.Stage;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;

/** How long it takes to book a push to everybody, and how fast it leaves when no platform holds it back. */
public record Broadcast(int recipients, Over over) {

    /** The most that can be set, and faster than any of our machines. */
    static final double UNLIMITED = 99_999;

    private static final Duration OVERHEAD = Duration.ofMinutes(2);
    private static final int SLOWEST = 100;

    public enum Over {
        /** A channel that takes everything at once: what the ledger and the dispatcher cost. */
        NOOP,
        /** The adapter for Teams and the simulator, over HTTP; everybody has heard from us before. */
        HTTP,
        /** The same to people we never wrote to: each takes one more call, and a chat to be remembered. */
        HTTP_FIRST_CONTACT;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** {@code seconds} is all of it, from the command to push until the last end was seen. */
    public record Result(double fanOutSeconds, double sentPerSecond, double seconds) {}

    public Outcome<Result> run(Consumer<String> say) {
        try (Stage stage = Stage.forPeople(recipients)) {
            switch (over) {
                case NOOP -> {
                    stage.operator().settlePeople();
                    stage.startNoopSender();
                }
                case HTTP -> {
                    stage.openPlatforms("--no-limits");
                    stage.openChats();
                    stage.startReplicas(1, UNLIMITED);
                }
                case HTTP_FIRST_CONTACT -> {
                    stage.openPlatforms("--no-limits");
                    stage.startReplicas(1, UNLIMITED);
                }
            }
            return Outcome.of(measure(stage, say));
        }
    }

    private Result measure(Stage stage, Consumer<String> say) {
        long before = stage.ledger().journalBytes();
        Duration fanOut = stage.operator().push();
        long booked = stage.ledger().journalBytes();
        Duration sending = stage.awaitAllEnded(patience());
        say.accept("Bytes in the database's journal for each delivery: %d to book it, %d to send it."
                .formatted((booked - before) / recipients, (stage.ledger().journalBytes() - booked) / recipients));
        return new Result(
                Figures.seconds(fanOut),
                Figures.perSecond(stage.ledger().sent(), stage.ledger().secondsOfSending()),
                Figures.seconds(fanOut.plus(sending)));
    }

    private Duration patience() {
        return OVERHEAD.plusSeconds(recipients / SLOWEST);
    }
}
