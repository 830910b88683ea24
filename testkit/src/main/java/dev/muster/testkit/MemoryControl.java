package dev.muster.testkit;

import dev.muster.delivery.DoubtPolicy;
import dev.muster.delivery.PushControl;
import dev.muster.delivery.PushId;
import dev.muster.delivery.Status;
import dev.muster.delivery.Upkeep;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The reins of the pushes in a {@link MemoryLedger}, and its upkeep. */
public final class MemoryControl implements PushControl, Upkeep {

    private final MemoryLedger ledger;

    public MemoryControl(MemoryLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public boolean hold(PushId push, Hold because) {
        synchronized (ledger) {
            PushLines lines = ledger.linesOf(push);
            boolean isNew = lines.held == null;
            lines.held = isNew ? because : lines.held;
            return isNew;
        }
    }

    @Override
    public void release(PushId push) {
        synchronized (ledger) {
            PushLines lines = ledger.linesOf(push);
            lines.mindsFailures = lines.mindsFailures && lines.held != Hold.FAILURES;
            lines.held = null;
        }
    }

    @Override
    public Optional<Hold> held(PushId push) {
        synchronized (ledger) {
            return Optional.ofNullable(ledger.linesOf(push).held);
        }
    }

    @Override
    public boolean mindsFailures(PushId push) {
        synchronized (ledger) {
            return ledger.linesOf(push).mindsFailures;
        }
    }

    @Override
    public int cancel(PushId push, int most) {
        synchronized (ledger) {
            ledger.linesOf(push).cancelled = true;
            return change(push, one -> one.isWaiting() || one.status() == Status.CLAIMED, most, one -> {
                ledger.dequeue(one);
                one.cancel(ledger.now());
            });
        }
    }

    @Override
    public int withdraw(PushId push, Collection<String> recipients, String reason) {
        Set<String> whom = Set.copyOf(recipients);
        synchronized (ledger) {
            return change(
                    push,
                    one -> whom.contains(one.delivery().origin().recipient())
                            && (one.isWaiting() || one.status() == Status.CLAIMED),
                    Integer.MAX_VALUE,
                    one -> {
                        ledger.dequeue(one);
                        one.withdraw(reason, ledger.now());
                    });
        }
    }

    @Override
    public void revive(PushId push) {
        synchronized (ledger) {
            ledger.linesOf(push).cancelled = false;
        }
    }

    @Override
    public int retryFailed(PushId push) {
        synchronized (ledger) {
            return change(push, one -> one.status() == Status.FAILED, Integer.MAX_VALUE, this::again);
        }
    }

    @Override
    public void whenInDoubt(PushId push, DoubtPolicy policy) {
        synchronized (ledger) {
            ledger.linesOf(push).doubtPolicy = policy;
        }
    }

    @Override
    public int resendDoubtful(PushId push) {
        synchronized (ledger) {
            return change(push, Booked::isOpenDoubt, Integer.MAX_VALUE, this::again);
        }
    }

    @Override
    public int leaveDoubtful(PushId push) {
        synchronized (ledger) {
            return change(push, Booked::isOpenDoubt, Integer.MAX_VALUE, Booked::leaveAlone);
        }
    }

    private void again(Booked one) {
        one.again(ledger.now());
        ledger.enqueue(one);
    }

    private int change(PushId push, Predicate<Booked> which, int most, Consumer<Booked> change) {
        List<Booked> some =
                ledger.linesOf(push).booked().filter(which).limit(most).toList();
        some.forEach(change);
        return some.size();
    }

    @Override
    public int forget(Duration olderThan, int most) {
        synchronized (ledger) {
            Instant before = ledger.now().minus(olderThan);
            List<Booked> old = ledger.booked().stream()
                    .filter(one -> one.endedBefore(before))
                    .limit(most)
                    .toList();
            old.forEach(ledger::forget);
            return old.size();
        }
    }

    /** Memory needs no tidying. */
    @Override
    public void tidy() {}
}
