package dev.muster.app.settings;

import dev.muster.channel.Platform;
import dev.muster.delivery.Rate;
import dev.muster.delivery.Track;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * How many messages a second an operator lets each platform bear, and how long to wait before the device manager is asked again; a platform
 * that is not named keeps its documented rate.
 */
public record Rates(Map<Platform, Double> perSecond, Duration deviceManager) {

    /** The device manager is read page by page, so even very many devices are far below what Microsoft Graph allows (2,000 calls in 20 s). */
    public static final Duration EVERY_MINUTE = Duration.ofMinutes(1);

    public static final Rates USUAL = new Rates(Map.of(), EVERY_MINUTE);

    public Rates {
        perSecond = Map.copyOf(perSecond);
    }

    /** What is counted together with messages is also as fast as they are. */
    public Rate of(Track track) {
        return Optional.ofNullable(perSecond.get(track.platform()))
                .filter(_ ->
                        track.meter().equals(Track.sending(track.platform()).meter()))
                .map(Rate::perSecond)
                .orElseGet(() -> Rate.of(track));
    }
}
