package dev.muster.delivery;

import java.time.Duration;
import java.util.List;

/** The ledger as its callers see it: what is to be delivered, and what became of it. */
public interface Deliveries {

    /**
     * Adds those that are not there yet, due after the given time; a push reaches one recipient once, however often it is added.
     * Returns how many were new.
     */
    int add(List<Delivery> deliveries, Duration after);

    /** Books recipients of a push that are not written to, each with its reason, unless they already have a line. */
    void skip(PushId push, List<Skip> skips);

    Counts counts(PushId push);

    /** The line of every recipient of a push, by recipient, after the given one (empty to begin). */
    List<Line> lines(PushId push, String afterRecipient, int most);

    /** No delivery of the push is begun until it is released; what is already on its way arrives. */
    void hold(PushId push);

    void release(PushId push);

    boolean isHeld(PushId push);

    record Skip(String recipient, String reason) {}
}
