package dev.muster.app.assembly;

import dev.muster.delivery.Counts;
import dev.muster.plan.Occasion;
import dev.muster.plan.push.Cell;
import dev.muster.plan.push.Pushing;
import dev.muster.plan.push.Rollout;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** What is left of each push and what of it is in doubt; read together and remembered for some seconds. */
final class PushGauges {

    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private final Pushing pushing;
    private final InstantSource clock;
    private Snapshot latest = new Snapshot(Instant.MIN, Map.of());

    PushGauges(Pushing pushing, InstantSource clock) {
        this.pushing = pushing;
        this.clock = clock;
    }

    private record Snapshot(Instant at, Map<String, Counts> counts) {}

    void register(List<Occasion> occasions, MeterRegistry registry) {
        for (Occasion occasion : occasions) {
            String name = Rollout.nameOf(occasion);
            gauge("muster.push.left", "Deliveries of the push that are still to come", name, Counts::pending, registry);
            gauge("muster.push.doubt", "Deliveries of the push that are in doubt", name, Counts::inDoubt, registry);
        }
    }

    private void gauge(
            String meter, String description, String occasion, ToIntFunction<Counts> number, MeterRegistry registry) {
        Gauge.builder(meter, this, gauges -> gauges.read(occasion, number))
                .description(description)
                .tag("occasion", occasion)
                .register(registry);
    }

    private double read(String occasion, ToIntFunction<Counts> number) {
        return Optional.ofNullable(snapshot().counts().get(occasion))
                .map(counts -> (double) number.applyAsInt(counts))
                .orElse(Double.NaN);
    }

    private synchronized Snapshot snapshot() {
        Instant now = clock.instant();
        if (now.isAfter(latest.at().plus(REMEMBERED))) {
            latest = new Snapshot(now, counts());
        }
        return latest;
    }

    /** A database that is away has no numbers; that, too, is remembered, since every gauge would wait for it in turn. */
    private Map<String, Counts> counts() {
        try {
            return pushing.cells().stream()
                    .collect(Collectors.toMap(cell -> Rollout.nameOf(cell.occasion()), Cell::counts));
        } catch (RuntimeException _) {
            return Map.of();
        }
    }
}
