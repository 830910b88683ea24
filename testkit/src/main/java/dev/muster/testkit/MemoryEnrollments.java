package dev.muster.testkit;

import dev.muster.audience.PersonId;
import dev.muster.enrollment.Cause;
import dev.muster.enrollment.Enrollment;
import dev.muster.enrollment.Enrollment.Deferred;
import dev.muster.enrollment.Enrollment.Enrolled;
import dev.muster.enrollment.Enrollments;
import dev.muster.enrollment.Evidence;
import dev.muster.enrollment.Move;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Enrollments for as long as the process lives. */
public final class MemoryEnrollments implements Enrollments {

    private final Map<String, NavigableMap<PersonId, Way>> plans = new HashMap<>();

    /** The states of people who are gone, which count on, by the keys that they stand under. */
    private final Map<String, Map<PersonId, String>> gone = new HashMap<>();

    /** The last move tells where somebody is, also when the history is forgotten. */
    private record Way(Move last, List<Move> history) {

        static Way begunBy(Move move) {
            return new Way(move, List.of(move));
        }

        Way then(Way next) {
            return new Way(
                    next.last,
                    Stream.concat(history.stream(), next.history.stream()).toList());
        }

        Way withoutHistory() {
            return new Way(last, List.of());
        }
    }

    @Override
    public synchronized Enrollment of(String plan, PersonId person) {
        Way way = ways(plan).get(person);
        return way == null ? new Enrollment.Waiting() : way.last().after();
    }

    @Override
    public synchronized Map<PersonId, Enrollment> of(String plan, Collection<PersonId> people) {
        return people.stream().distinct().collect(Collectors.toMap(person -> person, person -> of(plan, person)));
    }

    @Override
    public synchronized List<Move> move(String plan, Collection<PersonId> people, Instant at, Cause cause, Step step) {
        List<Move> made = new ArrayList<>();
        for (PersonId person : sorted(people)) {
            Enrollment before = of(plan, person);
            Enrollment after = step.next(person, before);
            if (!after.equals(before)) {
                Move move = new Move(person, at, cause, before, after);
                ways(plan).merge(person, Way.begunBy(move), Way::then);
                made.add(move);
            }
        }
        return made;
    }

    private static Collection<PersonId> sorted(Collection<PersonId> people) {
        Collection<PersonId> sorted = new TreeSet<>(PersonId.ORDER);
        sorted.addAll(people);
        return sorted;
    }

    @Override
    public synchronized List<Move> history(String plan, PersonId person) {
        return Optional.ofNullable(ways(plan).get(person)).map(Way::history).orElse(List.of());
    }

    @Override
    public synchronized Map<String, Integer> counts(String plan) {
        return Stream.concat(
                        ways(plan).values().stream().map(way -> state(way.last().after())),
                        gone(plan).values().stream())
                .filter(state -> !state.equals(state(new Enrollment.Waiting())))
                .collect(Collectors.groupingBy(state -> state, Collectors.summingInt(each -> 1)));
    }

    @Override
    public synchronized List<PersonId> deferredUntil(String plan, Instant then, int most) {
        return people(
                plan,
                Optional.empty(),
                most,
                move -> move.after() instanceof Deferred deferred
                        && !deferred.until().isAfter(then));
    }

    @Override
    public synchronized Optional<Instant> nextDeferred(String plan) {
        return ways(plan).values().stream()
                .map(way -> way.last().after())
                .filter(Deferred.class::isInstance)
                .map(state -> ((Deferred) state).until())
                .min(Instant::compareTo);
    }

    @Override
    public synchronized List<PersonId> movedSince(String plan, Instant since, Optional<PersonId> after, int most) {
        return people(plan, after, most, move -> !move.at().isBefore(since));
    }

    @Override
    public synchronized List<PersonId> withDevices(String plan, Optional<PersonId> after, int most) {
        return people(
                plan,
                after,
                most,
                move -> move.after() instanceof Enrolled enrolled
                        && enrolled.evidence().stream().anyMatch(Evidence.Device.class::isInstance));
    }

    private List<PersonId> people(String plan, Optional<PersonId> after, int most, Predicate<Move> last) {
        NavigableMap<PersonId, Way> all = ways(plan);
        return after.map(person -> all.tailMap(person, false)).orElse(all).entrySet().stream()
                .filter(entry -> last.test(entry.getValue().last()))
                .map(Map.Entry::getKey)
                .limit(most)
                .toList();
    }

    @Override
    public synchronized void forget(PersonId person) {
        plans.values().forEach(people -> people.remove(person));
    }

    synchronized void forgetHistory(PersonId person) {
        plans.values().forEach(people -> people.computeIfPresent(person, (_, way) -> way.withoutHistory()));
    }

    /** Only the state counts on. */
    synchronized void rename(PersonId person, PersonId key) {
        plans.forEach((plan, people) -> Optional.ofNullable(people.remove(person))
                .ifPresent(way -> gone(plan).put(key, state(way.last().after()))));
    }

    private NavigableMap<PersonId, Way> ways(String plan) {
        return plans.computeIfAbsent(plan, _ -> new TreeMap<>(PersonId.ORDER));
    }

    private Map<PersonId, String> gone(String plan) {
        return gone.computeIfAbsent(plan, _ -> new HashMap<>());
    }

    private static String state(Enrollment enrollment) {
        return enrollment.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
