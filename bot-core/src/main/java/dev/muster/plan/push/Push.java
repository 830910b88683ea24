package dev.muster.plan.push;

import dev.muster.delivery.PushId;
import java.time.Instant;

/**
 * An occasion being sent, or sent: who started it and when. {@code startedBy} is a mail address, or "clock"; {@code whole} is false
 * while only some of the occasion's groups were meant.
 */
public record Push(PushId id, String plan, String occasion, String startedBy, Instant startedAt, boolean whole) {}
