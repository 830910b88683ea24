package dev.muster.plan.push;

import static dev.muster.testkit.Examples.anEnglishReader;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.audience.People;
import dev.muster.audience.Person;
import dev.muster.audience.PersonId;
import dev.muster.audience.Preference;
import dev.muster.channel.Address;
import dev.muster.channel.Platform;
import dev.muster.delivery.Deliveries;
import dev.muster.delivery.Delivery;
import dev.muster.delivery.Line;
import dev.muster.delivery.PushId;
import dev.muster.delivery.Status;
import dev.muster.delivery.Tally;
import dev.muster.delivery.Windows;
import dev.muster.plan.push.Push.Starter;
import dev.muster.testkit.ExampleRollout;
import dev.muster.testkit.MemoryAtomically;
import dev.muster.testkit.MemoryContents;
import dev.muster.testkit.MemoryControl;
import dev.muster.testkit.MemoryLedger;
import dev.muster.testkit.MemoryPushes;
import dev.muster.testkit.MemoryWindows;
import dev.muster.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class FanOutTest {

    private static final int MANY = 200_000;

    private final Crowd crowd = new Crowd();
    private final Counter counter = new Counter();
    private final SettableClock clock = SettableClock.atSomeMonday();
    private final Rollout rollout = ExampleRollout.rollout();
    private final Pushing pushing = new Pushing(
            rollout,
            Reach.of(Platform.SLACK),
            new Books(
                    crowd,
                    new MemoryPushes(),
                    counter,
                    new MemoryControl(new MemoryLedger(clock)),
                    new MemoryContents(),
                    new MemoryAtomically()),
            clock,
            _ -> {});
    private final Target everybody =
            Target.whole(rollout.occasion("kickoff/all").orElseThrow());

    @Test
    @Timeout(10)
    void booksAWholeCompanyInSmallPortions() {
        assertThat(pushing.push(everybody, Starter.CLOCK)).isEqualTo(MANY);
        assertThat(counter.added).isEqualTo(MANY);
        assertThat(counter.largest).as("at once").isLessThanOrEqualTo(5_000);
        assertThat(crowd.silenceAsked).as("questions who wants no messages").isLessThanOrEqualTo(MANY / 1_000);
    }

    @Test
    @Timeout(10)
    void previewsAWholeCompany() {
        assertThat(pushing.preview(everybody).headCount()).isEqualTo(MANY);
        assertThat(counter.added).isZero();
    }

    /** A ledger that only counts: what is measured is what lies outside the store. */
    private static final class Counter implements Deliveries {

        private int added;
        private int largest;

        @Override
        public int add(List<Delivery> deliveries, Duration after) {
            added += deliveries.size();
            largest = Math.max(largest, deliveries.size());
            return deliveries.size();
        }

        @Override
        public void skip(PushId push, List<Skip> skips) {}

        @Override
        public Tally tally(PushId push) {
            return Tally.NONE;
        }

        @Override
        public List<Line> lines(PushId push, Set<Status> states, String afterRecipient, int most) {
            return List.of();
        }

        @Override
        public Map<PushId, Line> linesOf(String recipient, Collection<PushId> pushes) {
            return Map.of();
        }

        @Override
        public List<Arrived> arrived(PushId push, String afterRecipient, int most) {
            return List.of();
        }

        @Override
        public Windows windows() {
            return new MemoryWindows(new MemoryLedger(() -> Instant.EPOCH));
        }

        public Optional<Status> status(PushId push, String recipient) {
            return Optional.empty();
        }

        @Override
        public int redirect(PushId push, List<Redirect> redirects) {
            return 0;
        }
    }

    /** Very many people who are made when they are asked for. */
    private static final class Crowd implements People {

        private int silenceAsked;

        @Override
        public List<Person> members(Set<String> groups, Optional<PersonId> after, int most) {
            int from = after.map(id -> Integer.parseInt(id.value().substring(1, 7)) + 1)
                    .orElse(0);
            return IntStream.range(from, Math.min(MANY, from + most))
                    .mapToObj(number -> anEnglishReader("p%06d".formatted(number), number % 2 == 0 ? "it" : "hr"))
                    .toList();
        }

        @Override
        public Map<PersonId, Preference> preferencesOf(Collection<PersonId> people) {
            silenceAsked++;
            return Map.of();
        }

        @Override
        public List<Person> search(List<String> fragments, int most) {
            return List.of();
        }

        @Override
        public void save(List<Person> people) {}

        @Override
        public void leave(Collection<PersonId> people, Instant at) {}

        @Override
        public Set<PersonId> leftAmong(Collection<PersonId> people) {
            return Set.of();
        }

        @Override
        public Set<PersonId> leftSince(Instant time) {
            return Set.of();
        }

        @Override
        public Headcount headcount() {
            return new Headcount(MANY, 0);
        }

        @Override
        public Map<Address, PersonId> owners(Collection<Address> accounts) {
            return Map.of();
        }

        @Override
        public Optional<Person> find(PersonId id) {
            return Optional.empty();
        }

        @Override
        public Map<PersonId, Person> find(Collection<PersonId> ids) {
            return Map.of();
        }

        @Override
        public Optional<Person> at(Address address) {
            return Optional.empty();
        }

        @Override
        public Preference preferenceOf(PersonId id) {
            throw new AssertionError("One question for each of " + MANY);
        }

        @Override
        public void prefer(PersonId id, Preference preference) {}
    }
}
