package dev.muster.benchmarks.scenario;

import dev.muster.benchmarks.stage.Page;
import dev.muster.benchmarks.stage.Replica;
import dev.muster.benchmarks.stage.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** How soon an admin sees a page of the console while the ledger is large. */
public record Browsing(int deliveries) {

    private static final int PEOPLE = 100;
    private static final int WARMING_UP = 10;
    private static final int TIMES = 40;
    private static final Duration TO_SEND = Duration.ofMinutes(1);

    private static final String PUSH = "/push/kickoff/all";

    /** The last one searches for somebody in the middle. */
    private static final List<String> PAGES = List.of(
            "/",
            "/timetable",
            PUSH,
            PUSH + "/now",
            PUSH + "?state=failed",
            PUSH + "?state=sent&after=longago0500000@example.com",
            PUSH + "?person=longago0777");

    public record Result(double p50Ms, double p95Ms, double maxMs, int pages) {}

    public Outcome<Result> run(Consumer<String> say) {
        try (Stage stage = Stage.forPeople(PEOPLE)) {
            stage.openPlatforms("--no-limits");
            Replica replica = stage.startReplicas(1, Broadcast.UNLIMITED).getFirst();
            stage.operator().push();
            stage.awaitAllEnded(TO_SEND);
            stage.ledger().pretend(stage.operator().pushed(), deliveries - PEOPLE);
            return browse(replica, say);
        }
    }

    private static Outcome<Result> browse(Replica replica, Consumer<String> say) {
        List<Page> all = new ArrayList<>();
        for (String path : PAGES) {
            Stream.generate(() -> replica.page(path)).limit(WARMING_UP).forEach(_ -> {});
            List<Page> pages =
                    Stream.generate(() -> replica.page(path)).limit(TIMES).toList();
            double[] millis = millis(pages);
            say.accept("%s: p50 %.1f ms, p95 %.1f ms".formatted(path, at(millis, 0.5), at(millis, 0.95)));
            all.addAll(pages);
        }
        double[] millis = millis(all);
        return new Outcome<>(
                new Result(at(millis, 0.5), at(millis, 0.95), at(millis, 1), millis.length),
                all.stream()
                        .filter(page -> page.status() != 200)
                        .map(page -> "A page was answered with " + page.status())
                        .distinct()
                        .toList());
    }

    private static double[] millis(List<Page> pages) {
        return pages.stream()
                .mapToDouble(page -> page.took().toNanos() / 1e6)
                .sorted()
                .toArray();
    }

    private static double at(double[] sorted, double share) {
        return Figures.rounded(sorted[Math.max(1, (int) Math.ceil(share * sorted.length)) - 1]);
    }
}
