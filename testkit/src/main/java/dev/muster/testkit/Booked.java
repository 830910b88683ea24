package dev.muster.testkit;

import dev.muster.delivery.Claimed;
import dev.muster.delivery.Delivery;
import dev.muster.delivery.Line;
import dev.muster.delivery.Origin;
import dev.muster.delivery.Settlement;
import dev.muster.delivery.Status;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** A delivery as {@link MemoryLedger} keeps it; guarded by the ledger. */
final class Booked {

    /** Answers before pushes, then the longest due, then the first added. */
    static final Comparator<Booked> TURN = Comparator.<Booked, Boolean>comparing(Booked::isPushed)
            .thenComparing(booked -> booked.time)
            .thenComparingLong(booked -> booked.number);

    private final Delivery delivery;
    private final long number;
    private Status status = Status.PENDING;
    private int attempt;
    private String owner = "";
    private String reason = "";

    /** When it is due, or, once claimed, when the claim ends. */
    private Instant time;

    private Instant changed;

    Booked(Delivery delivery, long number, Instant now, Instant due) {
        this.delivery = delivery;
        this.number = number;
        this.time = due;
        this.changed = now;
    }

    Delivery delivery() {
        return delivery;
    }

    Status status() {
        return status;
    }

    boolean isPushed() {
        return delivery.origin() instanceof Origin.Pushed;
    }

    boolean isReached(Instant now) {
        return !time.isAfter(now);
    }

    boolean isHeldBy(Claimed claimed, Status expected) {
        return status == expected && owner.equals(claimed.owner()) && attempt == claimed.attempt();
    }

    Claimed claim(String by, Instant now, Instant until) {
        owner = by;
        attempt++;
        move(Status.CLAIMED, now, until);
        return new Claimed(delivery, owner, attempt);
    }

    void begin(Instant now, Instant until) {
        move(Status.SENDING, now, until);
    }

    void unclaim(Instant now) {
        attempt--;
        move(Status.PENDING, now, now);
    }

    void settle(Settlement settlement, Instant now) {
        switch (settlement) {
            case Settlement.Sent _ -> end(Status.SENT, "", now);
            case Settlement.Failed failed -> end(Status.FAILED, failed.reason(), now);
            case Settlement.InDoubt doubt -> end(Status.IN_DOUBT, doubt.code(), now);
            case Settlement.Again again -> {
                reason = again.code();
                move(Status.RETRY, now, now.plus(again.after()));
            }
        }
    }

    private void end(Status end, String why, Instant now) {
        reason = why;
        move(end, now, now);
    }

    private void move(Status next, Instant now, Instant until) {
        status = next;
        time = until;
        changed = now;
    }

    Line line() {
        return new Line(delivery.origin().recipient(), Optional.of(delivery.to().platform()), status, reason, changed);
    }
}
