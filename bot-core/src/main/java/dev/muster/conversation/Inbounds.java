package dev.muster.conversation;

import dev.muster.channel.Inbound;
import java.time.Duration;
import java.util.Optional;

/** Everything that came in, kept from before it is acknowledged until it is answered. */
public interface Inbounds {

    /** False when an event of that id was stored before. */
    boolean store(Inbound inbound);

    /**
     * The oldest that nobody is answering and that follows on no unanswered one of the same person. Taking is committed at
     * once, whatever becomes of the surrounding transaction: one that cannot be answered is offered again after a pause
     * that doubles, a last time at the {@value #MOST_ATTEMPTS}th, and stands in nobody else's way meanwhile.
     */
    Optional<Inbound> take();

    /**
     * It is answered, or given up as unanswerable; called in the transaction that answers. Throws when another worker
     * answered it meanwhile, so that this transaction undoes its own answer.
     */
    void done(Inbound inbound);

    /** Forgets events that were answered longer ago than given, at most so many; repeats of them are not recognised any more. */
    int forget(Duration olderThan, int most);

    int MOST_ATTEMPTS = 6;

    /** How long after its n-th taking an unanswered one is offered again. */
    static Duration pause(int attempt) {
        return Duration.ofSeconds(5).multipliedBy(1L << (attempt - 1));
    }
}
