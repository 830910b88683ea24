package dev.muster.enrollment;

import dev.muster.audience.People;
import dev.muster.audience.Person;
import dev.muster.audience.PersonId;
import dev.muster.delivery.Deliveries;
import dev.muster.enrollment.Funnel.Place;
import dev.muster.plan.GroupKey;
import dev.muster.plan.Occasion;
import dev.muster.plan.Phase;
import dev.muster.plan.Wave;
import dev.muster.plan.push.Rollout;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How far waves have come: counted, or person by person. */
public final class Headway {

    private static final int PAGE = 2_000;

    private final Rollout rollout;
    private final People people;
    private final Enrollments enrollments;
    private final Deliveries deliveries;
    private final boolean deviceManager;

    /** {@code deviceManager} says whether there is one, without which nobody confirms what people say. */
    public Headway(
            Rollout rollout, People people, Enrollments enrollments, Deliveries deliveries, boolean deviceManager) {
        this.rollout = rollout;
        this.people = people;
        this.enrollments = enrollments;
        this.deliveries = deliveries;
        this.deviceManager = deviceManager;
    }

    public boolean hasDeviceManager() {
        return deviceManager;
    }

    /** Whether somebody there has still to enroll, as far as anybody can tell. */
    public boolean isOpen(Place place) {
        return place.isOpen(deviceManager);
    }

    /** The waves that are asked to enroll, in the plan's order. */
    public List<Wave> waves() {
        return rollout.plan().schedule().waves().stream()
                .filter(wave -> enrollmentsOf(wave).findAny().isPresent())
                .toList();
    }

    public Funnel of(Wave wave) {
        Funnel.Counting counting = new Funnel.Counting();
        forEach(wave, (_, enrollment) -> counting.add(enrollment));
        int delivered = enrollmentsOf(wave)
                .findFirst()
                .map(occasion -> deliveries.counts(rollout.pushOf(occasion)).sent())
                .orElse(0);
        return counting.funnel(delivered);
    }

    /** Everybody who moves with the wave, by id, without ever holding more than a page. */
    public void forEach(Wave wave, BiConsumer<Person, Enrollment> work) {
        Set<String> groups = wave.groups().stream().map(GroupKey::value).collect(Collectors.toSet());
        List<Person> page = people.members(groups, Optional.empty(), PAGE);
        while (!page.isEmpty()) {
            List<Person> own = page.stream()
                    .filter(person ->
                            wave.reachesEverybody() || rollout.waveOf(person).equals(Optional.of(wave)))
                    .toList();
            Map<PersonId, Enrollment> states = enrollments.of(
                    rollout.plan().name(), own.stream().map(Person::id).toList());
            own.forEach(person -> work.accept(person, states.getOrDefault(person.id(), new Enrollment.Waiting())));
            page = people.members(groups, Optional.of(page.getLast().id()), PAGE);
        }
    }

    private Stream<Occasion> enrollmentsOf(Wave wave) {
        return rollout.plan().occasions().stream()
                .filter(occasion -> occasion.touchpoint().phase() == Phase.ENROLLMENT
                        && occasion.wave().equals(wave));
    }
}
