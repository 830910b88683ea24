package dev.muster.testkit;

import dev.muster.channel.Platform;
import dev.muster.delivery.Claimed;
import dev.muster.delivery.Counts;
import dev.muster.delivery.Deliveries;
import dev.muster.delivery.Delivery;
import dev.muster.delivery.DeliveryId;
import dev.muster.delivery.Ledger;
import dev.muster.delivery.Line;
import dev.muster.delivery.Origin;
import dev.muster.delivery.PushId;
import dev.muster.delivery.Settlement;
import dev.muster.delivery.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The ledger for as long as the process lives, by the clock handed in. */
public final class MemoryLedger implements Deliveries, Ledger {

    private final InstantSource clock;
    private final Map<DeliveryId, Booked> booked = new HashMap<>();
    private final Map<PushId, PushLines> pushes = new HashMap<>();
    private final Map<Platform, NavigableSet<Booked>> waiting = new EnumMap<>(Platform.class);
    private final Set<Booked> taken = new LinkedHashSet<>();
    private final Set<PushId> held = new HashSet<>();

    public MemoryLedger(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized int add(List<Delivery> deliveries, Duration after) {
        return (int)
                deliveries.stream().filter(delivery -> add(delivery, after)).count();
    }

    private boolean add(Delivery delivery, Duration after) {
        Instant now = clock.instant();
        Booked added = new Booked(delivery, booked.size(), now, now.plus(after));
        boolean isNew = !booked.containsKey(delivery.id())
                && switch (delivery.origin()) {
                    case Origin.Pushed pushed -> linesOf(pushed.push()).add(added);
                    case Origin.Answered _ -> true;
                };
        if (isNew) {
            booked.put(delivery.id(), added);
            enqueue(added);
        }
        return isNew;
    }

    @Override
    public synchronized void skip(PushId push, List<Skip> skips) {
        skips.forEach(skip -> linesOf(push).skip(skip, clock.instant()));
    }

    @Override
    public synchronized Counts counts(PushId push) {
        return linesOf(push).counts();
    }

    @Override
    public synchronized List<Line> lines(PushId push, String afterRecipient, int most) {
        return linesOf(push).after(afterRecipient, most);
    }

    private PushLines linesOf(PushId push) {
        return pushes.computeIfAbsent(push, added -> new PushLines());
    }

    @Override
    public synchronized void hold(PushId push) {
        held.add(push);
    }

    @Override
    public synchronized void release(PushId push) {
        held.remove(push);
    }

    @Override
    public synchronized boolean isHeld(PushId push) {
        return held.contains(push);
    }

    @Override
    public synchronized List<Claimed> claim(Platform platform, int most, String owner) {
        Instant now = clock.instant();
        List<Claimed> claims = new ArrayList<>();
        Iterator<Booked> turns = queue(platform).iterator();
        while (turns.hasNext() && claims.size() < most) {
            Booked next = turns.next();
            if (next.isPushed() && !next.isReached(now)) {
                break;
            }
            if (next.isReached(now) && !isHeld(next)) {
                turns.remove();
                claims.add(next.claim(owner, now, now.plus(LEASE)));
                taken.add(next);
            }
        }
        return claims;
    }

    private boolean isHeld(Booked one) {
        return one.delivery().origin() instanceof Origin.Pushed pushed && held.contains(pushed.push());
    }

    @Override
    public synchronized List<Claimed> begin(List<Claimed> group) {
        Instant now = clock.instant();
        List<Claimed> begun = new ArrayList<>();
        for (Claimed claimed : group) {
            find(claimed, Status.CLAIMED).ifPresent(one -> {
                if (isHeld(one)) {
                    putBack(one, now);
                } else {
                    one.begin(now, now.plus(LEASE));
                    begun.add(claimed);
                }
            });
        }
        return begun;
    }

    @Override
    public synchronized boolean settle(Claimed claimed, Settlement settlement) {
        Optional<Booked> sending = find(claimed, Status.SENDING);
        sending.ifPresent(one -> settle(one, settlement));
        return sending.isPresent();
    }

    private Optional<Booked> find(Claimed claimed, Status expected) {
        return Optional.ofNullable(booked.get(claimed.delivery().id())).filter(one -> one.isHeldBy(claimed, expected));
    }

    private void settle(Booked one, Settlement settlement) {
        taken.remove(one);
        one.settle(settlement, clock.instant());
        if (!one.status().isEnd()) {
            enqueue(one);
        }
    }

    @Override
    public synchronized List<Delivery> recover() {
        Instant now = clock.instant();
        List<Delivery> inDoubt = new ArrayList<>();
        for (Booked one : List.copyOf(taken)) {
            if (!one.isReached(now)) {
                continue;
            }
            if (one.status() == Status.CLAIMED) {
                putBack(one, now);
            } else {
                settle(one, new Settlement.InDoubt(LEASE_ENDED));
                inDoubt.add(one.delivery());
            }
        }
        return inDoubt;
    }

    private void putBack(Booked one, Instant now) {
        taken.remove(one);
        one.unclaim(now);
        enqueue(one);
    }

    private void enqueue(Booked one) {
        queue(one.delivery().to().platform()).add(one);
    }

    private NavigableSet<Booked> queue(Platform platform) {
        return waiting.computeIfAbsent(platform, added -> new TreeSet<>(Booked.TURN));
    }
}
