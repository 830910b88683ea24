package dev.muster.testkit;

import dev.muster.channel.Address;
import dev.muster.channel.Receipt;
import dev.muster.delivery.Claimed;
import dev.muster.delivery.Delivery;
import dev.muster.delivery.Ledger;
import dev.muster.delivery.Line;
import dev.muster.delivery.Origin;
import dev.muster.delivery.PushId;
import dev.muster.delivery.Settlement;
import dev.muster.delivery.Status;
import dev.muster.delivery.Tally;
import dev.muster.delivery.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A delivery as {@link MemoryLedger} keeps it; guarded by the ledger. */
final class Booked {

    static final Comparator<Booked> ADDED = Comparator.comparingLong(booked -> booked.number);

    /** The longest due first, then the first added. */
    static final Comparator<Booked> TURN =
            Comparator.<Booked, Instant>comparing(booked -> booked.time).thenComparing(ADDED);

    private final long number;
    private Delivery delivery;
    private Status status = Status.PENDING;
    private int attempt;
    private int tries;
    private String owner = "";
    private String reason = "";
    private boolean leftAlone;
    private @Nullable Receipt receipt;
    private @Nullable Instant lookedFor;

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

    String recipient() {
        return delivery.origin().recipient();
    }

    Instant time() {
        return time;
    }

    boolean isOver(Instant now) {
        return delivery.window().isOver(now);
    }

    /** Due, but not to leave any more. */
    boolean missed(Instant now) {
        return isWaiting() && isReached(now) && isOver(now);
    }

    void move(Window to, Instant now) {
        delivery = delivery.within(to);
        move(Status.PENDING, now, to.from().isBefore(now) ? now : to.from());
    }

    /** It reached the recipient, or may have, or is going to. */
    boolean isHeard() {
        return status == Status.SENT || status == Status.IN_DOUBT || !status.isEnd();
    }

    Status status() {
        return status;
    }

    boolean isWaiting() {
        return status == Status.PENDING || status == Status.RETRY;
    }

    boolean isTaken() {
        return status == Status.CLAIMED || status == Status.SENDING;
    }

    Optional<PushId> push() {
        return delivery.origin() instanceof Origin.Pushed(PushId push, String _) ? Optional.of(push) : Optional.empty();
    }

    boolean isReached(Instant now) {
        return !time.isAfter(now);
    }

    boolean isHeldBy(Claimed claimed, Status expected) {
        return status == expected && owner.equals(claimed.owner()) && attempt == claimed.attempt();
    }

    /** Begun and held by the claim, also when its dispatcher was taken for dead meanwhile. */
    boolean maySettle(Claimed claimed) {
        return isHeldBy(claimed, Status.SENDING)
                || (isHeldBy(claimed, Status.IN_DOUBT) && reason.equals(Ledger.LEASE_ENDED));
    }

    Claimed claim(String by, Instant now) {
        owner = by;
        attempt++;
        move(Status.CLAIMED, now, now.plus(Ledger.LEASE));
        return new Claimed(delivery, owner, attempt, tries);
    }

    void begin(Instant now) {
        move(Status.SENDING, now, now.plus(Ledger.LEASE));
    }

    void renew(Instant now) {
        time = now.plus(Ledger.LEASE);
    }

    void putBack(Instant now) {
        move(Status.PENDING, now, now);
    }

    void settle(Settlement settlement, Instant now) {
        switch (settlement) {
            case Settlement.Sent sent -> {
                receipt = sent.receipt();
                end(Status.SENT, "", now);
            }
            case Settlement.Failed failed -> end(Status.FAILED, failed.reason(), now);
            case Settlement.InDoubt doubt -> end(Status.IN_DOUBT, doubt.code(), now);
            case Settlement.Again again -> {
                tries++;
                retry(again.after(), again.code(), now);
            }
            case Settlement.Postponed postponed -> retry(postponed.after(), postponed.code(), now);
        }
    }

    private void retry(Duration after, String code, Instant now) {
        reason = code;
        move(Status.RETRY, now, now.plus(after));
    }

    void cancel(Instant now) {
        end(Status.CANCELLED, "", now);
    }

    void withdraw(String why, Instant now) {
        end(Status.SKIPPED, why, now);
    }

    /** Somebody who may still be added to the push again. */
    boolean isLeftOut() {
        return status == Status.CANCELLED || status == Status.SKIPPED;
    }

    /** Pending as if new. */
    void again(Instant now) {
        tries = 0;
        reason = "";
        leftAlone = false;
        lookedFor = null;
        putBack(now);
    }

    void redirect(Address to, Instant now) {
        delivery = new Delivery(
                delivery.id(), delivery.origin(), to, delivery.letter(), delivery.act(), delivery.window());
        again(now);
    }

    boolean isOpenDoubt() {
        return status == Status.IN_DOUBT && !leftAlone;
    }

    void leaveAlone() {
        leftAlone = true;
    }

    boolean waitsForALook(Instant now, Duration patience) {
        Instant since = lookedFor == null ? changed : lookedFor;
        return isOpenDoubt() && !since.plus(patience).isAfter(now);
    }

    boolean isUnchangedFor(Duration time, Instant now) {
        return !changed.plus(time).isAfter(now);
    }

    void lookedFor(Instant now) {
        lookedFor = now;
    }

    void neverLookAgain() {
        lookedFor = Instant.MAX.minus(Duration.ofDays(1));
    }

    boolean isUnknowable() {
        return lookedFor != null && lookedFor.isAfter(changed.plus(Duration.ofDays(36_500)));
    }

    boolean endedBefore(Instant time) {
        return status.isEnd() && changed.isBefore(time);
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

    Optional<Receipt> receipt() {
        return Optional.ofNullable(receipt).filter(_ -> status == Status.SENT);
    }

    Line line() {
        return new Line(delivery.origin().recipient(), Optional.of(delivery.to().platform()), status, reason, changed);
    }

    Tally.Entry entry() {
        Status counted = status.isEnd() ? status : Status.PENDING;
        return new Tally.Entry(counted, Optional.of(delivery.to().platform()), status.isEnd() ? reason : "", 1);
    }
}
