package dev.muster.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.audience.PersonId;
import dev.muster.enrollment.Confirming.Asked;
import dev.muster.enrollment.Enrollment.Enrolled;
import dev.muster.testkit.ExampleRollout;
import dev.muster.testkit.MemoryEnrollments;
import dev.muster.testkit.SettableClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConfirmingTest {

    private static final PersonId ADA = PersonId.of("ada@example.com");
    private static final PersonId BEN = PersonId.of("ben@example.com");
    private static final Instant AT = Instant.parse("2026-07-22T08:00:00Z");

    private final Enrollments enrollments = new MemoryEnrollments();
    private final SettableClock clock = SettableClock.atSomeMonday();
    private final Confirming confirming = new Confirming(ExampleRollout.rollout(), enrollments, clock);

    @Test
    void confirmsWhoseDeviceIsHeld() {
        said(ADA);
        assertThat(ask(device("phone", ADA), device("laptop", ADA))).isEqualTo(new Asked.Read(2, 1, 0));
        Enrolled ada = enrolled(ADA);
        assertThat(ada.confirmed()).isTrue();
        assertThat(ada.devices()).extracting(Evidence.Device::id).containsExactly("phone", "laptop");
        assertThat(enrollments.history("example", ADA).getLast().cause()).isEqualTo(Cause.deviceManager("Intune"));
    }

    @Test
    void movesNobodyWhenNothingIsNew() {
        ask(device("phone", ADA));
        assertThat(ask(device("phone", ADA))).isEqualTo(new Asked.Read(1, 0, 0));
        assertThat(enrollments.history("example", ADA)).hasSize(1);
    }

    @Test
    void notesADeviceThatIsGoneAndOneThatIsBack() {
        ask(device("phone", ADA), device("laptop", ADA), device("tablet", BEN));
        assertThat(ask(device("phone", ADA))).isEqualTo(new Asked.Read(1, 0, 2));
        assertThat(enrolled(ADA).confirmed()).isTrue();
        assertThat(enrolled(BEN).retired()).isTrue();
        assertThat(ask(device("phone", ADA))).isEqualTo(new Asked.Read(1, 0, 0));
        assertThat(ask(device("phone", ADA), device("tablet", BEN))).isEqualTo(new Asked.Read(2, 1, 0));
        assertThat(enrolled(BEN).confirmed()).isTrue();
    }

    @Test
    void takesNothingForGoneFromAReadingThatBrokeOff() {
        ask(device("phone", ADA));
        Asked asked = confirming.ask(manager(page -> {
            page.accept(List.of(device("tablet", BEN)));
            throw new DeviceManagerUnavailable("Intune does not answer; try again later");
        }));
        assertThat(asked).isEqualTo(new Asked.Unavailable("Intune does not answer; try again later"));
        assertThat(enrolled(ADA).confirmed()).isTrue();
        assertThat(enrolled(BEN).confirmed()).isTrue();
    }

    @Test
    void readsTwoHundredThousandDevicesQuickly() {
        ask(manyDevices());
        long before = System.nanoTime();
        assertThat(ask(manyDevices())).isEqualTo(new Asked.Read(200_000, 0, 0));
        assertThat(System.nanoTime() - before).isLessThan(10_000_000_000L);
    }

    private static ManagedDevice[] manyDevices() {
        return IntStream.range(0, 200_000)
                .mapToObj(number -> device("device-" + number, PersonId.of("p%d@example.com".formatted(number / 2))))
                .toArray(ManagedDevice[]::new);
    }

    private Asked ask(ManagedDevice... devices) {
        List<ManagedDevice> all = List.of(devices);
        return confirming.ask(manager(page -> {
            for (int from = 0; from < all.size(); from += 1_000) {
                page.accept(new ArrayList<>(all.subList(from, Math.min(all.size(), from + 1_000))));
            }
        }));
    }

    private static DeviceManager manager(Consumer<Consumer<List<ManagedDevice>>> reading) {
        return new DeviceManager() {
            @Override
            public String name() {
                return "Intune";
            }

            @Override
            public void devices(Consumer<List<ManagedDevice>> page) {
                reading.accept(page);
            }
        };
    }

    private void said(PersonId person) {
        enrollments.move(
                "example", List.of(person), AT, Cause.person(person), (_, now) -> now.enrolled(new Evidence.Said(AT)));
    }

    private Enrolled enrolled(PersonId person) {
        return (Enrolled) enrollments.of("example", person);
    }

    private static ManagedDevice device(String id, PersonId owner) {
        return new ManagedDevice(id, owner, "a " + id, "iOS", AT);
    }
}
