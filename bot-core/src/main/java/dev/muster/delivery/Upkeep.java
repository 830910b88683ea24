package dev.muster.delivery;

import java.time.Duration;

/** What keeps the ledger small and quick; run by the clock. */
public interface Upkeep {

    /** Forgets deliveries that ended longer ago than given, at most so many; what they counted to stays. Returns how many. */
    int forget(Duration olderThan, int most);

    /** After a broadcast: makes the room of dead rows usable again, and the counts short. */
    void tidy();
}
