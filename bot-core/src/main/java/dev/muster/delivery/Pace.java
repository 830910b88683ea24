package dev.muster.delivery;

import dev.muster.channel.Platform;
import java.time.Duration;

/** How fast a platform may be written to, by all replicas together. */
public interface Pace {

    /** Permits to send now, between 0 and {@code wanted}. */
    int take(Platform platform, int wanted);

    /** Permits that were taken and turned out not to be needed. */
    void giveBack(Platform platform, int unused);

    /** The platform asked for silence. */
    void pause(Platform platform, Duration silence);
}
