package dev.muster.delivery;

import dev.muster.channel.Platform;
import java.time.Duration;
import java.util.List;

/** The ledger as the dispatcher works it. Times and leases are by the ledger's own clock, so that replicas need not agree on theirs. */
public interface Ledger {

    /** How long a claim holds: longer than the slowest call to a platform and the booking of its end together. */
    Duration LEASE = Duration.ofSeconds(45);

    /** The code of a delivery whose dispatcher died while it was being sent. */
    String LEASE_ENDED = "lease-ended";

    /** Takes due deliveries of a platform, answers before pushes, none of a held push. */
    List<Claimed> claim(Platform platform, int most, String owner);

    /**
     * Marks the group as being sent, durably, before anything leaves; returns those whose claim still holds and whose push
     * was not held meanwhile. Those of a held push go back and count no attempt.
     */
    List<Claimed> begin(List<Claimed> group);

    /** The one door by which an attempt ends; false when the claim was lost and nothing changed. */
    boolean settle(Claimed claimed, Settlement settlement);

    /** Takes up what dead dispatchers left: claimed goes back to pending, being sent becomes in doubt. Returns those in doubt. */
    List<Delivery> recover();
}
