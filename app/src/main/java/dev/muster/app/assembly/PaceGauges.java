package dev.muster.app.assembly;

import dev.muster.channel.Platform;
import dev.muster.delivery.Pace;
import dev.muster.delivery.Track;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;

/** How fast messages may go to each platform at present, and for how long none may. */
final class PaceGauges {

    private final Pace pace;
    private final InstantSource clock;

    PaceGauges(Pace pace, InstantSource clock) {
        this.pace = pace;
        this.clock = clock;
    }

    void register(Platform platform, MeterRegistry registry) {
        Track track = Track.sending(platform);
        Gauge.builder("muster.pace", this, gauges -> gauges.pace.standing(track).perSecond())
                .description("Messages a second that all replicas together may send at present")
                .tag("platform", platform.key())
                .register(registry);
        Gauge.builder("muster.silence", this, gauges -> gauges.silence(track))
                .description("For how long the platform still asked for silence")
                .baseUnit("seconds")
                .tag("platform", platform.key())
                .register(registry);
        Gauge.builder(
                        "muster.stopped",
                        this,
                        gauges -> gauges.pace.standing(track).stopped().isPresent() ? 1 : 0)
                .description("1 while the platform does not let us in")
                .tag("platform", platform.key())
                .register(registry);
    }

    private double silence(Track track) {
        return pace.standing(track)
                .silentUntil()
                .map(until -> Duration.between(clock.instant(), until).toMillis() / 1_000.0)
                .orElse(0.0);
    }
}
