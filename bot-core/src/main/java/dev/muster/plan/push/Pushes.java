package dev.muster.plan.push;

import dev.muster.delivery.PushId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All pushes of all plans, and what admins decided of them. */
public interface Pushes {

    /** False when the errand already has a push: then nothing changes. */
    boolean start(Push push);

    Optional<Push> find(PushId id);

    /** In the order in which they were started. */
    List<Push> all(String plan);

    /** Those whose end nobody has been told yet. */
    List<Push> unfinished(String plan);

    /** True for the one caller who is to tell it; a push that is added to later can be finished again. */
    boolean finish(PushId id, Instant at);

    /** There is more to send; once whole, a push stays so. */
    void reopen(PushId id, boolean whole);

    /** False when there is such a mark already; the first one stays. */
    boolean mark(Mark mark);

    /** False when there is no such mark. */
    boolean unmark(Mark.Kind kind, String subject);

    Optional<Mark> marked(Mark.Kind kind, String subject);

    /** Counts people who got a push by mail because the chat does not reach them, for the reason given. */
    void mailedInstead(PushId id, String reason, int many);

    /** How many were counted so, by reason. */
    Map<String, Integer> mailedInstead(PushId id);
}
