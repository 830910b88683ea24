package dev.muster.delivery;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** The ledger as the dispatcher works it. Times and leases are by the ledger's own clock, so that replicas need not agree on theirs. */
public interface Ledger {

    /** How long a claim holds unless it is renewed. */
    Duration LEASE = Duration.ofSeconds(45);

    /** The code of a delivery whose dispatcher died while it was being sent. */
    String LEASE_ENDED = "lease-ended";

    /** Takes due answers; of those to one address only the earliest that has not ended, so that they arrive in order. */
    List<Claimed> claimAnswers(Track track, int most, String owner);

    /** Takes due deliveries of pushes that are not held and whose window is not over, the longest due first. */
    List<Claimed> claimPushed(Track track, int most, String owner);

    /**
     * Marks the group as being sent, durably, before anything leaves; returns those whose claim still holds, whose push was not held
     * or cancelled meanwhile, and whose window is not over. The others of a held push, or of a window that is over, go back.
     */
    List<Claimed> begin(List<Claimed> group);

    /**
     * The one door by which attempts end; returns those that were booked. A claim that was lost books nothing, unless the delivery is in
     * doubt just because its dispatcher was taken for dead: then the late end is the truth.
     */
    List<Ended> settle(List<Ended> group);

    /** Prolongs the leases of those that still hold. */
    void renew(Collection<Claimed> held);

    /** Gives back claims that were not begun. */
    void giveBack(Collection<Claimed> unbegun);

    /** Takes up what dead dispatchers left: claimed goes back to pending, being sent becomes in doubt. Returns those in doubt. */
    List<Delivery> recover();
}
