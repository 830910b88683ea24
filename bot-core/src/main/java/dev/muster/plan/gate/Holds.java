package dev.muster.plan.gate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which occasions are held, and which an admin let pass; the latter is kept for good. */
public interface Holds {

    /** False when that is held already; what was held of the occasion for another time is not any more. */
    boolean begin(Held held);

    Optional<Held> find(String plan, String occasion);

    /** In the order in which they began. */
    List<Held> all(String plan);

    /** True for the one caller who is to tell of it again: it was last told before then. */
    boolean remind(Held held, Instant before, Instant now);

    /** False when it is not held. */
    boolean end(String plan, String occasion);

    void waive(Waiver waiver);

    /** The latest for that time. */
    Optional<Waiver> waived(String plan, String occasion, Instant due);

    /** In the order in which they were given. */
    List<Waiver> waivers(String plan);
}
