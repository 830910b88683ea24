package dev.muster.plan.push;

import dev.muster.channel.Platform;
import dev.muster.delivery.PushControl.Hold;
import java.time.Instant;
import java.time.ZoneId;

/** What a push under way waits for. */
public sealed interface Waiting {

    /** An admin paused the whole plan. */
    record PlanPaused(String by, Instant at) implements Waiting {}

    /** An admin paused this push. */
    record Paused(String by, Instant at) implements Waiting {}

    /** It stopped because of what it ran into. */
    record Stopped(Hold because) implements Waiting {}

    /** The platform asked for silence. */
    record Silence(Platform platform, Instant until) implements Waiting {}

    /** The platform lets us in no more; {@code code} is its own word. */
    record ShutOut(Platform platform, String code) implements Waiting {}

    /** So many people until then, when they may be messaged by their own clock; {@code zone} is where one of them lives. */
    record Hours(int many, Instant until, ZoneId zone) implements Waiting {}

    record Unreachable(Platform platform, String code, Instant since) implements Waiting {}
}
