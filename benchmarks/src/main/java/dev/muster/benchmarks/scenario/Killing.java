package dev.muster.benchmarks.scenario;

import dev.muster.benchmarks.stage.Failed;
import dev.muster.benchmarks.stage.LedgerView;
import dev.muster.benchmarks.stage.Platforms;
import dev.muster.benchmarks.stage.Replica;
import dev.muster.benchmarks.stage.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/** Kills replicas at chosen points of a broadcast, and watches what they held until others have taken it up. */
final class Killing {

    private static final Duration TO_RESUME = Duration.ofMinutes(3);

    private final Platforms platforms;
    private final LedgerView ledger;
    private final List<Replica> replicas;
    private final Consumer<String> say;
    private final List<LedgerView.Held> leftBehind = new ArrayList<>();

    Killing(Platforms platforms, LedgerView ledger, List<Replica> replicas, Consumer<String> say) {
        this.platforms = platforms;
        this.ledger = ledger;
        this.replicas = replicas;
        this.say = say;
    }

    void awaitArrived(int messages, Duration patience) {
        Waiting.upTo(
                patience,
                messages + " messages arrived",
                () -> platforms.received().messages() >= messages);
    }

    Future<Duration> kill(int number, boolean startAgain) {
        Replica victim = replicas.get(number);
        victim.kill();
        List<LedgerView.Held> held = ledger.held();
        leftBehind.addAll(held);
        say.accept("Killed %s when %d messages had arrived."
                .formatted(victim.name(), platforms.received().messages()));
        FutureTask<Duration> resumed = new FutureTask<>(() -> Waiting.upTo(
                TO_RESUME,
                "the others have taken up what " + victim.name() + " held",
                () -> ledger.stillHeld(held) == 0));
        Thread.ofVirtual().start(resumed);
        if (startAgain) {
            victim.startAgain();
            victim.awaitReady();
        }
        return resumed;
    }

    /** What the living hold in passing is out of their hands by then. */
    void endLeases(Duration patience) {
        Waiting.upTo(patience, "only what the dead held is left", () -> ledger.open() == ledger.stillHeld(leftBehind));
        ledger.endLeases(leftBehind);
    }

    double longest(List<Future<Duration>> resumed) {
        return resumed.stream()
                .map(Killing::result)
                .mapToDouble(Figures::seconds)
                .max()
                .orElse(0);
    }

    private static Duration result(Future<Duration> resumed) {
        try {
            return resumed.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Failed failed ? failed : new Failed("The others were not watched", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failed("The others were not watched", e);
        }
    }
}
