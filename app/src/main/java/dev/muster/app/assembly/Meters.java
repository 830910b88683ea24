package dev.muster.app.assembly;

import dev.muster.delivery.DeliveryEvent;
import dev.muster.delivery.Ended;
import dev.muster.delivery.Settlement;
import dev.muster.delivery.Track;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Locale;

/** Counts what the dispatcher announces, by platform, act and end; never by person. */
final class Meters {

    private final MeterRegistry registry;
    private final DistributionSummary batches;

    Meters(MeterRegistry registry) {
        this.registry = registry;
        this.batches = DistributionSummary.builder("muster.settle.batch")
                .description("Attempts that were booked together")
                .register(registry);
    }

    void note(DeliveryEvent event) {
        switch (event) {
            case DeliveryEvent.Settled settled -> {
                batches.record(settled.ended().size());
                settled.ended().forEach(this::count);
            }
            case DeliveryEvent.ClaimLost lost ->
                count("muster.claims.lost", track(lost.ended().delivery().track()));
            case DeliveryEvent.Recovered recovered ->
                count("muster.deliveries.recovered", track(recovered.delivery().track()));
            case DeliveryEvent.ClearedUp cleared ->
                count(
                        "muster.doubts.cleared",
                        track(cleared.delivery().track()).and("arrived", Boolean.toString(cleared.hadArrived())));
            case DeliveryEvent.Throttled throttled -> count("muster.throttled", track(throttled.track()));
            case DeliveryEvent.Unreachable unreachable -> count("muster.unreachable", track(unreachable.track()));
            case DeliveryEvent.ShutOut shut ->
                count("muster.shut.out", Tags.of("platform", shut.platform().key()));
            case DeliveryEvent.PushHeld held -> count("muster.pushes.held", Tags.of("because", word(held.because())));
            case DeliveryEvent.RoundFailed failed ->
                count(
                        "muster.rounds.failed",
                        failed.track().map(Meters::track).orElseGet(() -> Tags.of("platform", "any", "act", "any")));
            case DeliveryEvent.ReachableAgain _, DeliveryEvent.LetInAgain _ -> {
                // The end of what was counted when it began.
            }
        }
    }

    private void count(Ended ended) {
        Tags track = track(ended.delivery().track());
        switch (ended.settlement()) {
            case Settlement.Sent _ -> end(track, "sent", "");
            case Settlement.Failed failed -> end(track, "failed", failed.reason());
            case Settlement.InDoubt _ -> end(track, "in-doubt", "");
            case Settlement.Again _ -> count("muster.deliveries.again", track);
            case Settlement.Postponed _ -> count("muster.deliveries.postponed", track);
        }
    }

    private void end(Tags track, String end, String reason) {
        count("muster.deliveries.settled", track.and("end", end, "reason", reason));
    }

    private void count(String name, Tags tags) {
        registry.counter(name, tags).increment();
    }

    private static Tags track(Track track) {
        return Tags.of("platform", track.platform().key(), "act", word(track.kind()));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
