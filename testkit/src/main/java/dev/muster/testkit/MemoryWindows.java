package dev.muster.testkit;

import dev.muster.delivery.Deliveries.Skip;
import dev.muster.delivery.PushId;
import dev.muster.delivery.Windows;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The windows of the deliveries in a {@link MemoryLedger}. */
public final class MemoryWindows implements Windows {

    private static final int TIMES = 8;

    private final MemoryLedger ledger;

    public MemoryWindows(MemoryLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public List<Missed> missed(PushId push, int most) {
        synchronized (ledger) {
            return ledger.linesOf(push)
                    .booked()
                    .filter(one -> one.missed(ledger.now()))
                    .limit(most)
                    .map(one ->
                            new Missed(one.recipient(), one.delivery().window().until()))
                    .toList();
        }
    }

    @Override
    public int move(PushId push, List<Move> moves) {
        synchronized (ledger) {
            int moved = 0;
            for (Move move : moves) {
                Optional<Booked> waiting = waiting(push, move.recipient())
                        .filter(one -> !one.delivery().window().isAlways());
                waiting.ifPresent(one -> {
                    ledger.dequeue(one);
                    one.move(move.to(), ledger.now());
                    ledger.enqueue(one);
                });
                moved += waiting.isPresent() ? 1 : 0;
            }
            return moved;
        }
    }

    @Override
    public int leaveOut(PushId push, List<Skip> skips) {
        synchronized (ledger) {
            int leftOut = 0;
            for (Skip skip : skips) {
                Optional<Booked> missed = waiting(push, skip.recipient()).filter(one -> one.missed(ledger.now()));
                missed.ifPresent(one -> {
                    ledger.dequeue(one);
                    one.withdraw(skip.reason(), ledger.now());
                });
                leftOut += missed.isPresent() ? 1 : 0;
            }
            return leftOut;
        }
    }

    private Optional<Booked> waiting(PushId push, String recipient) {
        return ledger.linesOf(push).of(recipient).filter(Booked::isWaiting);
    }

    @Override
    public List<Later> waiting(PushId push) {
        synchronized (ledger) {
            Instant soon = ledger.now().plus(AHEAD);
            return ledger
                    .linesOf(push)
                    .booked()
                    .filter(one -> one.isWaiting() && !one.isReached(soon))
                    .collect(Collectors.groupingBy(Booked::time, TreeMap::new, Collectors.toList()))
                    .entrySet()
                    .stream()
                    .limit(TIMES)
                    .map(slot -> new Later(
                            slot.getKey(),
                            slot.getValue().size(),
                            slot.getValue().getFirst().recipient()))
                    .toList();
        }
    }

    @Override
    public List<Heard> heard(Collection<PushId> pushes, Collection<String> recipients) {
        synchronized (ledger) {
            return pushes.stream()
                    .map(ledger::linesOf)
                    .flatMap(lines -> recipients.stream().flatMap(recipient -> lines.of(recipient).stream()))
                    .filter(Booked::isHeard)
                    .map(one -> new Heard(one.recipient(), one.time()))
                    .toList();
        }
    }
}
