package dev.muster.delivery;

import java.util.Collection;
import java.util.Optional;

/** The reins of a push that is under way. What is in flight when they are pulled arrives; nothing else leaves. */
public interface PushControl {

    /** No delivery of the push is begun until it is released. The first reason stays; true when it was not held before. */
    boolean hold(PushId push, Hold because);

    void release(PushId push);

    Optional<Hold> held(PushId push);

    /** Why a push is held. */
    enum Hold {
        ADMIN,
        /** Too many of its deliveries failed; releasing it means to go on whatever fails. */
        FAILURES,
        /** The platform cannot read what we sent. */
        BAD_MESSAGE
    }

    /** False once an admin released the push although much of it failed. */
    boolean mindsFailures(PushId push);

    /** From the call on nothing of the push is begun; ends at most so many of those that had not begun, and returns how many. */
    int cancel(PushId push, int most);

    /**
     * Takes back from these recipients what had not begun: they count as skipped for the reason, and whoever has claimed one of them begins it
     * no more. Returns how many; one that is being claimed or begun just now is left, so it is called again as long as the push goes on.
     */
    int withdraw(PushId push, Collection<String> recipients, String reason);

    /** What was cancelled stays so until it is added again; what is added from now on leaves. */
    void revive(PushId push);

    /** Failed ones are pending again, as if new; returns how many. */
    int retryFailed(PushId push);

    /** What is to become of deliveries in doubt that no history can clear up, from now on. */
    void whenInDoubt(PushId push, DoubtPolicy policy);

    /** Those in doubt now are sent once more, and so may arrive twice; returns how many. */
    int resendDoubtful(PushId push);

    /** Those in doubt now stay so, and are offered to nobody any more; returns how many. */
    int leaveDoubtful(PushId push);
}
