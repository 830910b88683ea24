package dev.muster.app.console;

import dev.muster.delivery.Counts;
import dev.muster.plan.push.Progress;
import java.util.List;

/** How far a push is, as a page shows it. */
record Standing(Counts counts, Bar bar, String speed, String timeLeft, List<String> waits) {

    Standing {
        waits = List.copyOf(waits);
    }

    /** Of a push that is over. */
    static Standing of(Counts counts) {
        return new Standing(counts, Bar.of(counts), "", "", List.of());
    }

    /** {@code target} is what an admin types behind a command. */
    static Standing of(Progress progress, String target, Spoken spoken) {
        Counts counts = progress.counts();
        boolean over = counts.pending() == 0;
        return new Standing(
                counts,
                Bar.of(counts),
                over ? "" : Spoken.speed(progress.endsPerSecond()),
                over ? "" : progress.timeLeft().map(Spoken::about).orElse(""),
                progress.waitsFor().stream()
                        .map(waiting -> spoken.waiting(waiting, target))
                        .toList());
    }
}
