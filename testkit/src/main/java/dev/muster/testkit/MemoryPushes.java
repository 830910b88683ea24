package dev.muster.testkit;

import dev.muster.delivery.PushId;
import dev.muster.plan.push.Push;
import dev.muster.plan.push.Pushes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Pushes for as long as the process lives. */
public final class MemoryPushes implements Pushes {

    private final List<Push> pushes = new ArrayList<>();
    private final Set<PushId> finished = new HashSet<>();
    private final Set<String> paused = new HashSet<>();

    @Override
    public synchronized boolean start(Push push) {
        return pushes.stream().noneMatch(other -> isSame(push, other)) && pushes.add(push);
    }

    private static boolean isSame(Push one, Push other) {
        return one.id().equals(other.id())
                || (one.plan().equals(other.plan()) && one.occasion().equals(other.occasion()));
    }

    @Override
    public synchronized Optional<Push> find(PushId id) {
        return pushes.stream().filter(push -> push.id().equals(id)).findFirst();
    }

    @Override
    public synchronized List<Push> all(String plan) {
        return pushes.stream()
                .filter(push -> push.plan().equals(plan))
                .sorted(Comparator.comparing(Push::startedAt))
                .toList();
    }

    @Override
    public synchronized List<Push> unfinished(String plan) {
        return all(plan).stream().filter(push -> !finished.contains(push.id())).toList();
    }

    @Override
    public synchronized boolean finish(PushId id, Instant at) {
        return finished.add(id);
    }

    @Override
    public synchronized void reopen(PushId id, boolean whole) {
        finished.remove(id);
        pushes.replaceAll(push -> push.id().equals(id) && whole ? widened(push) : push);
    }

    private static Push widened(Push push) {
        return new Push(push.id(), push.plan(), push.occasion(), push.startedBy(), push.startedAt(), true);
    }

    @Override
    public synchronized boolean pause(String plan) {
        return paused.add(plan);
    }

    @Override
    public synchronized boolean resume(String plan) {
        return paused.remove(plan);
    }

    @Override
    public synchronized boolean isPaused(String plan) {
        return paused.contains(plan);
    }
}
