package dev.muster.testkit;

import dev.muster.audience.PersonId;
import dev.muster.enrollment.Enrollment;
import dev.muster.enrollment.Enrollments;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Enrollments for as long as the process lives. */
public final class MemoryEnrollments implements Enrollments {

    private final Map<String, Map<PersonId, Enrollment>> plans = new ConcurrentHashMap<>();

    @Override
    public Enrollment of(String plan, PersonId person) {
        return saved(plan).getOrDefault(person, new Enrollment.Waiting());
    }

    @Override
    public void save(String plan, PersonId person, Enrollment enrollment) {
        plans.computeIfAbsent(plan, key -> new ConcurrentHashMap<>()).put(person, enrollment);
    }

    @Override
    public Map<PersonId, Enrollment> of(String plan, Collection<PersonId> people) {
        return people.stream().distinct().collect(Collectors.toMap(person -> person, person -> of(plan, person)));
    }

    @Override
    public void save(String plan, Map<PersonId, Enrollment> enrollments) {
        enrollments.forEach((person, enrollment) -> save(plan, person, enrollment));
    }

    @Override
    public Map<String, Integer> counts(String plan) {
        return saved(plan).values().stream()
                .collect(Collectors.groupingBy(MemoryEnrollments::state, Collectors.summingInt(each -> 1)));
    }

    private Map<PersonId, Enrollment> saved(String plan) {
        return plans.getOrDefault(plan, Map.of());
    }

    private static String state(Enrollment enrollment) {
        return enrollment.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
