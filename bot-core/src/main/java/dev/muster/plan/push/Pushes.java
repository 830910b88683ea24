package dev.muster.plan.push;

import dev.muster.delivery.PushId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All pushes of all plans. */
public interface Pushes {

    /** False when the occasion already has a push: then nothing changes. */
    boolean start(Push push);

    Optional<Push> find(PushId id);

    List<Push> all(String plan);

    /** Those whose end nobody has been told yet. */
    List<Push> unfinished(String plan);

    /** True for the one caller who is to tell it; a push that is added to later can be finished again. */
    boolean finish(PushId id, Instant at);

    /** There is more to send; once whole, a push stays so. */
    void reopen(PushId id, boolean whole);

    /** False when the plan is paused already. */
    boolean pause(String plan);

    /** False when the plan is not paused. */
    boolean resume(String plan);

    boolean isPaused(String plan);
}
