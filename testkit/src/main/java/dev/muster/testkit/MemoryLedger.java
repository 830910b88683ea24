package dev.muster.testkit;

import dev.muster.channel.Address;
import dev.muster.delivery.Claimed;
import dev.muster.delivery.Deliveries;
import dev.muster.delivery.Delivery;
import dev.muster.delivery.DeliveryId;
import dev.muster.delivery.Ended;
import dev.muster.delivery.Ledger;
import dev.muster.delivery.Line;
import dev.muster.delivery.Origin;
import dev.muster.delivery.PushId;
import dev.muster.delivery.Settlement;
import dev.muster.delivery.Status;
import dev.muster.delivery.Tally;
import dev.muster.delivery.Track;
import dev.muster.delivery.Windows;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The ledger for as long as the process lives, by the clock handed in; {@link MemoryControl} and {@link MemoryDoubts} are its other faces. */
public final class MemoryLedger implements Deliveries, Ledger {

    private final InstantSource clock;
    private final Map<DeliveryId, Booked> booked = new LinkedHashMap<>();
    private final Map<PushId, PushLines> pushes = new HashMap<>();
    private final Map<Queue, NavigableSet<Booked>> queues = new HashMap<>();
    private final Set<Booked> taken = new HashSet<>();
    private long added;

    private record Queue(Track track, boolean pushed) {
        static Queue of(Booked one) {
            return new Queue(one.delivery().track(), one.push().isPresent());
        }
    }

    public MemoryLedger(InstantSource clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    @Override
    public synchronized int add(List<Delivery> deliveries, Duration after) {
        return (int) deliveries.stream().filter(each -> add(each, after)).count();
    }

    private boolean add(Delivery delivery, Duration after) {
        Instant due = now().plus(after);
        Instant from = delivery.window().from();
        Booked one = new Booked(delivery, added++, now(), from.isAfter(due) ? from : due);
        boolean isNew = !booked.containsKey(delivery.id())
                && switch (delivery.origin()) {
                    case Origin.Pushed pushed -> linesOf(pushed.push()).add(one);
                    case Origin.Answered _ -> true;
                };
        if (isNew) {
            booked.put(delivery.id(), one);
            enqueue(one);
        }
        return isNew;
    }

    @Override
    public synchronized void skip(PushId push, List<Skip> skips) {
        skips.forEach(skip -> linesOf(push).skip(skip, now()));
    }

    @Override
    public synchronized Optional<Status> status(PushId push, String recipient) {
        return linesOf(push).status(recipient);
    }

    @Override
    public synchronized Tally tally(PushId push) {
        return linesOf(push).tally();
    }

    @Override
    public synchronized List<Line> lines(PushId push, Set<Status> states, String afterRecipient, int most) {
        return linesOf(push).lines(states, afterRecipient, most);
    }

    @Override
    public synchronized Map<PushId, Line> linesOf(String recipient, Collection<PushId> some) {
        Map<PushId, Line> found = new HashMap<>();
        some.forEach(push -> linesOf(push).line(recipient).ifPresent(line -> found.put(push, line)));
        return found;
    }

    @Override
    public synchronized List<Arrived> arrived(PushId push, String afterRecipient, int most) {
        return linesOf(push)
                .bookedAfter(afterRecipient)
                .filter(one -> one.receipt().isPresent())
                .limit(most)
                .map(one -> new Arrived(
                        one.delivery().origin().recipient(),
                        one.delivery().to(),
                        one.delivery().letter(),
                        one.receipt().orElseThrow()))
                .toList();
    }

    @Override
    public synchronized int redirect(PushId push, List<Redirect> redirects) {
        int redirected = 0;
        for (Redirect redirect : redirects) {
            Optional<Booked> failed =
                    linesOf(push).of(redirect.recipient()).filter(one -> one.status() == Status.FAILED);
            failed.ifPresent(one -> {
                one.redirect(redirect.to(), now());
                enqueue(one);
            });
            redirected += failed.isPresent() ? 1 : 0;
        }
        return redirected;
    }

    @Override
    public Windows windows() {
        return new MemoryWindows(this);
    }

    /** Of whoever is gone, what has not left never will. */
    synchronized void delete(String recipient, String key, boolean gone) {
        pushes.values().forEach(lines -> {
            lines.of(recipient)
                    .filter(one -> gone && !one.status().isEnd() && one.status() != Status.SENDING)
                    .ifPresent(one -> {
                        dequeue(one);
                        one.cancel(now());
                    });
            lines.rename(recipient, key)
                    .ifPresent(one -> booked.remove(one.delivery().id()));
        });
    }

    synchronized void deleteAnswers(Address to) {
        booked.values()
                .removeIf(one -> one.push().isEmpty()
                        && one.status().isEnd()
                        && one.delivery().to().inPrivate().equals(to.inPrivate()));
    }

    PushLines linesOf(PushId push) {
        return pushes.computeIfAbsent(push, key -> new PushLines());
    }

    Collection<Booked> booked() {
        return List.copyOf(booked.values());
    }

    Optional<Booked> booked(DeliveryId id) {
        return Optional.ofNullable(booked.get(id));
    }

    void forget(Booked one) {
        booked.remove(one.delivery().id());
        one.push().ifPresent(push -> linesOf(push).forget(one));
    }

    @Override
    public synchronized List<Claimed> claimAnswers(Track track, int most, String owner) {
        Set<Object> spoken = new HashSet<>();
        taken.stream()
                .filter(one -> one.push().isEmpty())
                .forEach(one -> spoken.add(one.delivery().to()));
        Set<Booked> inOrder = queues.entrySet().stream()
                .filter(queue -> !queue.getKey().pushed())
                .flatMap(queue -> queue.getValue().stream())
                .sorted(Booked.ADDED)
                .filter(one -> spoken.add(one.delivery().to()))
                .collect(Collectors.toSet());
        return claim(new Queue(track, false), most, owner, inOrder::contains);
    }

    @Override
    public synchronized List<Claimed> claimPushed(Track track, int most, String owner) {
        return claim(new Queue(track, true), most, owner, one -> !isHalted(one) && !one.isOver(now()));
    }

    private List<Claimed> claim(Queue queue, int most, String owner, Predicate<Booked> may) {
        Instant now = now();
        List<Booked> turns = waiting(queue).stream()
                .takeWhile(one -> one.isReached(now))
                .filter(may)
                .limit(most)
                .toList();
        List<Claimed> claims = new ArrayList<>();
        for (Booked one : turns) {
            waiting(queue).remove(one);
            claims.add(one.claim(owner, now));
            taken.add(one);
        }
        return claims;
    }

    private boolean isHalted(Booked one) {
        return one.push().map(this::linesOf).filter(PushLines::isHalted).isPresent();
    }

    @Override
    public synchronized List<Claimed> begin(List<Claimed> group) {
        List<Claimed> begun = new ArrayList<>();
        for (Claimed claimed : group) {
            find(claimed, one -> one.isHeldBy(claimed, Status.CLAIMED)).ifPresent(one -> {
                if (isHalted(one) || one.isOver(now())) {
                    putBack(one);
                } else {
                    one.begin(now());
                    begun.add(claimed);
                }
            });
        }
        return begun;
    }

    @Override
    public synchronized List<Ended> settle(List<Ended> group) {
        List<Ended> settled = new ArrayList<>();
        for (Ended ended : group) {
            find(ended.claimed(), one -> one.maySettle(ended.claimed())).ifPresent(one -> {
                settle(one, ended.settlement());
                settled.add(ended);
            });
        }
        return settled;
    }

    private Optional<Booked> find(Claimed claimed, Predicate<Booked> as) {
        return booked(claimed.delivery().id()).filter(as);
    }

    private void settle(Booked one, Settlement settlement) {
        taken.remove(one);
        one.settle(settlement, now());
        enqueue(one);
    }

    @Override
    public synchronized void renew(Collection<Claimed> held) {
        held.forEach(claimed -> find(claimed, one -> one.isTaken() && one.isHeldBy(claimed, one.status()))
                .ifPresent(one -> one.renew(now())));
    }

    @Override
    public synchronized void giveBack(Collection<Claimed> unbegun) {
        unbegun.forEach(claimed ->
                find(claimed, one -> one.isHeldBy(claimed, Status.CLAIMED)).ifPresent(this::putBack));
    }

    @Override
    public synchronized List<Delivery> recover() {
        List<Delivery> inDoubt = new ArrayList<>();
        for (Booked one : List.copyOf(taken)) {
            if (!one.isReached(now())) {
                continue;
            }
            if (one.status() == Status.CLAIMED) {
                putBack(one);
            } else {
                settle(one, new Settlement.InDoubt(LEASE_ENDED));
                inDoubt.add(one.delivery());
            }
        }
        return inDoubt;
    }

    private void putBack(Booked one) {
        taken.remove(one);
        one.putBack(now());
        enqueue(one);
    }

    /** Where it waits, if it does. */
    void enqueue(Booked one) {
        if (one.isWaiting()) {
            waiting(Queue.of(one)).add(one);
        }
    }

    /** Whatever it was about to do, it does no more. */
    void dequeue(Booked one) {
        taken.remove(one);
        waiting(Queue.of(one)).remove(one);
    }

    private NavigableSet<Booked> waiting(Queue queue) {
        return queues.computeIfAbsent(queue, key -> new TreeSet<>(Booked.TURN));
    }
}
