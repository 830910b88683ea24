package dev.muster.delivery;

import dev.muster.channel.Platform;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How fast a platform may be called, by all replicas together. The pace lies at the configured rate or below it: it drops whenever the platform
 * throttles, and climbs back step by step.
 */
public interface Pace {

    /** What is left of the pace after the platform throttled. */
    double DROP = 0.7;

    /** What of the configured rate comes back each minute. */
    double CLIMB_A_MINUTE = 0.05;

    /** The pace never falls below this share of the configured rate. */
    double LEAST = 0.1;

    /** Permits to call now, between 0 and {@code wanted}. */
    Grant take(Track track, int wanted);

    /** {@code next} is how long until there may be another permit; zero where all that was wanted was granted. */
    record Grant(int permits, Duration next) {}

    /** Calls were made beyond what was granted: the next permits come later by as much. */
    void spend(Track track, int calls);

    /** The platform asked everybody for silence; a second such answer within the silence drops the pace no further. */
    void throttled(Track track, Duration silence);

    /** Nothing goes to the platform until it is started again; the first reason stays. True when it was not stopped before. */
    boolean stop(Platform platform, String code);

    void start(Platform platform);

    Standing standing(Track track);

    /** How fast calls go at present, until when they wait at the platform's word, and why they do not go at all. */
    record Standing(double perSecond, Optional<Instant> silentUntil, Optional<String> stopped) {}
}
