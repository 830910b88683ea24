package dev.muster.enrollment;

import dev.muster.audience.PersonId;
import dev.muster.plan.push.Rollout;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Asks the device manager who has enrolled, and notes what it says: devices that are new, and devices that are gone. */
public final class Confirming {

    private static final int PAGE = 1_000;

    private final String plan;
    private final Enrollments enrollments;
    private final InstantSource clock;

    public Confirming(Rollout rollout, Enrollments enrollments, InstantSource clock) {
        this.plan = rollout.plan().name();
        this.enrollments = enrollments;
        this.clock = clock;
    }

    /** What came of asking. */
    public sealed interface Asked {

        /** How many devices it holds, how many people they newly confirmed, and of how many people devices are gone. */
        record Read(int devices, int confirmed, int gone) implements Asked {}

        /** {@code why} names the device manager, what went wrong and the remedy. */
        record Unavailable(String why) implements Asked {}
    }

    /** What it said before it broke off counts; only a reading to the end tells that a device is gone. */
    public Asked ask(DeviceManager manager) {
        Cause cause = Cause.deviceManager(manager.name());
        Fingerprints held = new Fingerprints();
        int[] confirmed = {0};
        try {
            manager.devices(page -> {
                page.forEach(device -> held.add(device.id()));
                confirmed[0] += confirm(page, cause);
            });
        } catch (DeviceManagerUnavailable unavailable) {
            return new Asked.Unavailable(String.valueOf(unavailable.getMessage()));
        }
        return new Asked.Read(held.size(), confirmed[0], noteGone(held, cause));
    }

    /** Mostly everything is known already: then this is one reading, and locks nothing. */
    private int confirm(List<ManagedDevice> page, Cause cause) {
        Map<PersonId, List<Evidence.Device>> owned = page.stream()
                .collect(Collectors.groupingBy(
                        ManagedDevice::owner, Collectors.mapping(Evidence.Device::of, Collectors.toList())));
        List<PersonId> news = enrollments.of(plan, owned.keySet()).entrySet().stream()
                .filter(entry -> !with(owned.getOrDefault(entry.getKey(), List.of()), entry.getValue())
                        .equals(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        return news.isEmpty()
                ? 0
                : enrollments
                        .move(
                                plan,
                                news,
                                clock.instant(),
                                cause,
                                (person, now) -> with(owned.getOrDefault(person, List.of()), now))
                        .size();
    }

    private static Enrollment with(List<Evidence.Device> devices, Enrollment enrollment) {
        Enrollment next = enrollment;
        for (Evidence.Device device : devices) {
            next = next.enrolled(device);
        }
        return next;
    }

    private int noteGone(Fingerprints held, Cause cause) {
        int gone = 0;
        List<PersonId> page = enrollments.withDevices(plan, Optional.empty(), PAGE);
        while (!page.isEmpty()) {
            gone += noteGone(page, held, cause);
            page = enrollments.withDevices(plan, Optional.of(page.getLast()), PAGE);
        }
        return gone;
    }

    private int noteGone(List<PersonId> people, Fingerprints held, Cause cause) {
        List<PersonId> affected = new ArrayList<>();
        enrollments.of(plan, people).forEach((person, enrollment) -> {
            if (!without(held, enrollment, clock.instant()).equals(enrollment)) {
                affected.add(person);
            }
        });
        Instant now = clock.instant();
        return affected.isEmpty()
                ? 0
                : enrollments
                        .move(plan, affected, now, cause, (_, enrollment) -> without(held, enrollment, now))
                        .size();
    }

    private static Enrollment without(Fingerprints held, Enrollment enrollment, Instant now) {
        Enrollment next = enrollment;
        if (enrollment instanceof Enrollment.Enrolled enrolled) {
            for (Evidence.Device device : enrolled.devices().toList()) {
                if (!held.contains(device.id()) && next instanceof Enrollment.Enrolled still) {
                    next = still.without(device.id(), now);
                }
            }
        }
        return next;
    }
}
