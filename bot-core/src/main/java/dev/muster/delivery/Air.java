package dev.muster.delivery;

import dev.muster.channel.Address;
import dev.muster.channel.Outcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;

/** The calls under way, each in a thread of its own; used by the one thread of its lane, which picks up how they end. */
final class Air {

    record Landed(Claimed claimed, Outcome outcome) {}

    private final Map<DeliveryId, Claimed> flying = new HashMap<>();
    private final Map<Address, Integer> addresses = new HashMap<>();
    private final BlockingQueue<Landed> landed = new LinkedBlockingQueue<>();
    private volatile Runnable bell = () -> {};

    /** Rung from any thread whenever a call has ended. */
    void listen(Runnable ring) {
        bell = ring;
    }

    void launch(Claimed claimed, Supplier<Outcome> call) {
        flying.put(claimed.delivery().id(), claimed);
        addresses.merge(claimed.delivery().to(), 1, Integer::sum);
        Thread.ofVirtual().start(() -> {
            landed.add(new Landed(claimed, call.get()));
            bell.run();
        });
    }

    int size() {
        return flying.size();
    }

    boolean isBusyAt(Address address) {
        return addresses.containsKey(address);
    }

    Collection<Claimed> flying() {
        return flying.values();
    }

    /** All that ended since the last time. */
    List<Landed> landed() {
        List<Landed> ended = new ArrayList<>();
        landed.drainTo(ended);
        return settled(ended);
    }

    /** The same, waiting for the first. */
    List<Landed> await() {
        List<Landed> ended = new ArrayList<>();
        try {
            ended.add(landed.take());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return List.of();
        }
        landed.drainTo(ended);
        return settled(ended);
    }

    private List<Landed> settled(List<Landed> ended) {
        for (Landed one : ended) {
            flying.remove(one.claimed().delivery().id());
            addresses.computeIfPresent(one.claimed().delivery().to(), (key, calls) -> calls == 1 ? null : calls - 1);
        }
        return ended;
    }
}
