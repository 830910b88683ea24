package dev.muster.testkit;

import dev.muster.plan.gate.Held;
import dev.muster.plan.gate.Holds;
import dev.muster.plan.gate.Waiver;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What gates hold, and what admins let pass, for as long as the process lives. */
public final class MemoryHolds implements Holds {

    private final Map<Of, Held> held = new HashMap<>();
    private final Map<Of, Instant> told = new HashMap<>();
    private final List<Waiver> waivers = new ArrayList<>();

    private record Of(String plan, String occasion) {}

    @Override
    public synchronized boolean begin(Held newly) {
        Of of = new Of(newly.plan(), newly.occasion());
        Held before = held.get(of);
        if (before != null && before.due().equals(newly.due())) {
            return false;
        }
        held.put(of, newly);
        told.put(of, newly.since());
        return true;
    }

    @Override
    public synchronized Optional<Held> find(String plan, String occasion) {
        return Optional.ofNullable(held.get(new Of(plan, occasion)));
    }

    @Override
    public synchronized List<Held> all(String plan) {
        return held.values().stream()
                .filter(each -> each.plan().equals(plan))
                .sorted(Comparator.comparing(Held::since).thenComparing(Held::occasion))
                .toList();
    }

    @Override
    public synchronized boolean remind(Held asked, Instant before, Instant now) {
        Of of = new Of(asked.plan(), asked.occasion());
        boolean isToBeTold = find(asked.plan(), asked.occasion())
                        .filter(each -> each.due().equals(asked.due()))
                        .isPresent()
                && !told.getOrDefault(of, now).isAfter(before);
        if (isToBeTold) {
            told.put(of, now);
        }
        return isToBeTold;
    }

    @Override
    public synchronized boolean end(String plan, String occasion) {
        Of of = new Of(plan, occasion);
        told.remove(of);
        return held.remove(of) != null;
    }

    @Override
    public synchronized void waive(Waiver waiver) {
        waivers.add(waiver);
    }

    @Override
    public synchronized Optional<Waiver> waived(String plan, String occasion, Instant due) {
        return waivers(plan).stream()
                .filter(waiver ->
                        waiver.occasion().equals(occasion) && waiver.due().equals(due))
                .reduce((_, later) -> later);
    }

    @Override
    public synchronized List<Waiver> waivers(String plan) {
        return waivers.stream().filter(waiver -> waiver.plan().equals(plan)).toList();
    }
}
