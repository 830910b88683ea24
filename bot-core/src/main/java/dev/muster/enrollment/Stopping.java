package dev.muster.enrollment;

import dev.muster.audience.PersonId;
import dev.muster.delivery.PushControl;
import dev.muster.delivery.PushId;
import dev.muster.plan.Occasion;
import dev.muster.plan.push.Push;
import dev.muster.plan.push.Pushes;
import dev.muster.plan.push.Rollout;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Takes back what is under way to people who meanwhile have enrolled, put it off, or need not; called by the clock, every few seconds. */
public final class Stopping {

    private static final int PAGE = 1_000;

    /** A move counts by the time at which it was made, and is seen once its transaction ends, by clocks that may differ. */
    private static final Duration OVERLAP = Duration.ofMinutes(2);

    private final Rollout rollout;
    private final Enrollments enrollments;
    private final Pushes pushes;
    private final PushControl control;
    private final InstantSource clock;
    private final Map<PushId, Instant> seen = new HashMap<>();

    public Stopping(Rollout rollout, Enrollments enrollments, Pushes pushes, PushControl control, InstantSource clock) {
        this.rollout = rollout;
        this.enrollments = enrollments;
        this.pushes = pushes;
        this.control = control;
        this.clock = clock;
    }

    /** Returns how many deliveries were taken back. */
    public synchronized int sweep() {
        List<Push> unfinished = pushes.unfinished(rollout.plan().name()).stream()
                .filter(push -> !push.isChange())
                .toList();
        seen.keySet().retainAll(unfinished.stream().map(Push::id).toList());
        return unfinished.stream().mapToInt(this::sweep).sum();
    }

    private int sweep(Push push) {
        return rollout.occasion(push.occasion())
                .filter(NotNudged::concerns)
                .map(occasion -> sweep(push, occasion))
                .orElse(0);
    }

    private int sweep(Push push, Occasion occasion) {
        Instant now = clock.instant();
        Instant since = seen.getOrDefault(push.id(), push.startedAt()).minus(OVERLAP);
        int taken = 0;
        List<PersonId> page = moved(since, Optional.empty());
        while (!page.isEmpty()) {
            taken += takeBack(push.id(), occasion, page);
            page = moved(since, Optional.of(page.getLast()));
        }
        seen.put(push.id(), now);
        return taken;
    }

    private List<PersonId> moved(Instant since, Optional<PersonId> after) {
        return enrollments.movedSince(rollout.plan().name(), since, after, PAGE);
    }

    private int takeBack(PushId push, Occasion occasion, List<PersonId> moved) {
        Map<String, List<String>> byReason = new TreeMap<>();
        enrollments
                .of(rollout.plan().name(), moved)
                .forEach((person, enrollment) -> NotNudged.reason(occasion, enrollment)
                        .ifPresent(reason -> byReason.computeIfAbsent(reason, _ -> new ArrayList<>())
                                .add(person.value())));
        return byReason.entrySet().stream()
                .mapToInt(entry -> control.withdraw(push, entry.getValue(), entry.getKey()))
                .sum();
    }
}
