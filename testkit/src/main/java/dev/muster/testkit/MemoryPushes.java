package dev.muster.testkit;

import dev.muster.delivery.PushId;
import dev.muster.plan.push.Mark;
import dev.muster.plan.push.Push;
import dev.muster.plan.push.Pushes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Pushes for as long as the process lives. */
public final class MemoryPushes implements Pushes {

    private final List<Push> pushes = new ArrayList<>();
    private final Set<PushId> finished = new HashSet<>();
    private final Map<Marked, Mark> marks = new HashMap<>();
    private final Map<PushId, Map<String, Integer>> mailed = new HashMap<>();

    private record Marked(Mark.Kind kind, String subject) {}

    @Override
    public synchronized boolean start(Push push) {
        return pushes.stream().noneMatch(other -> isSame(push, other)) && pushes.add(push);
    }

    private static boolean isSame(Push one, Push other) {
        return one.id().equals(other.id())
                || (one.plan().equals(other.plan()) && one.errand().equals(other.errand()));
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
        return new Push(push.id(), push.plan(), push.errand(), push.starter(), push.startedAt(), true);
    }

    @Override
    public synchronized boolean mark(Mark mark) {
        return marks.putIfAbsent(new Marked(mark.kind(), mark.subject()), mark) == null;
    }

    @Override
    public synchronized boolean unmark(Mark.Kind kind, String subject) {
        return marks.remove(new Marked(kind, subject)) != null;
    }

    @Override
    public synchronized Optional<Mark> marked(Mark.Kind kind, String subject) {
        return Optional.ofNullable(marks.get(new Marked(kind, subject)));
    }

    @Override
    public synchronized void mailedInstead(PushId id, String reason, int many) {
        mailed.computeIfAbsent(id, _ -> new TreeMap<>()).merge(reason, many, Integer::sum);
    }

    @Override
    public synchronized Map<String, Integer> mailedInstead(PushId id) {
        return Map.copyOf(mailed.getOrDefault(id, Map.of()));
    }
}
