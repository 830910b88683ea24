package dev.muster.delivery;

import dev.muster.channel.Address;
import dev.muster.channel.Receipt;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The ledger as its callers see it: what is to be delivered, and what became of it. */
public interface Deliveries {

    /**
     * Adds those that are not there yet, due after the given time and not before their window; a push reaches one recipient once, however
     * often it is added. Who was skipped by the push before, or cancelled, is added now. Returns how many were new.
     */
    int add(List<Delivery> deliveries, Duration after);

    /** Books recipients of a push that are not written to, each with its reason, unless they already have a line. */
    void skip(PushId push, List<Skip> skips);

    record Skip(String recipient, String reason) {}

    /** Kept as it changes, never counted over: cheap however large the push is. */
    Tally tally(PushId push);

    default Counts counts(PushId push) {
        return tally(push).counts();
    }

    /** Where the delivery of a push to the recipient stands; empty where there is no line. */
    Optional<Status> status(PushId push, String recipient);

    /** The lines of a push in these states, by recipient, after the given one (empty to begin). */
    List<Line> lines(PushId push, Set<Status> states, String afterRecipient, int most);

    /** The line of every recipient of a push, by recipient, after the given one (empty to begin). */
    default List<Line> lines(PushId push, String afterRecipient, int most) {
        return lines(push, Set.of(Status.values()), afterRecipient, most);
    }

    /** The lines of one recipient in those of the pushes that have one: quick however many lines there are. */
    Map<PushId, Line> linesOf(String recipient, Collection<PushId> pushes);

    /** What the platforms hold of a push, by recipient, after the given one (empty to begin). */
    List<Arrived> arrived(PushId push, String afterRecipient, int most);

    /** A card that was sent, with what it takes to change it. */
    record Arrived(String recipient, Address at, Letter letter, Receipt receipt) {}

    /**
     * Gives deliveries of a push that failed, and only those, another address: they are pending again, as if new, and their line stays one.
     * Returns how many were.
     */
    int redirect(PushId push, List<Redirect> redirects);

    record Redirect(String recipient, Address to) {}

    /** Those windows in which what is not begun may leave. */
    Windows windows();
}
