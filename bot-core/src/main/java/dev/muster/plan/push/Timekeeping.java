package dev.muster.plan.push;

import dev.muster.audience.Person;
import dev.muster.audience.PersonId;
import dev.muster.delivery.PushId;
import dev.muster.plan.GroupKey;
import dev.muster.plan.Occasion;
import dev.muster.plan.timing.Agenda;
import dev.muster.plan.timing.Life;
import dev.muster.plan.timing.LocalTimes;
import dev.muster.plan.timing.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Knows by the plan when an occasion begins anywhere, and when each of its people may be messaged. */
final class Timekeeping {

    private static final int PAGE = 2_000;

    /** A message of an earlier push may be put off for weeks, and then counts in the week in which it comes. */
    private static final Duration PUT_OFF = Duration.ofDays(60);

    private static final Duration ZONES_HOLD = Duration.ofMinutes(10);

    private final Rollout rollout;
    private final Books books;
    private final InstantSource clock;
    private final Optional<Agenda> agenda;
    private final Map<String, Zones> zones = new ConcurrentHashMap<>();

    private record Zones(Instant readAt, Set<ZoneId> all) {}

    Timekeeping(Rollout rollout, Books books, InstantSource clock) {
        this.rollout = rollout;
        this.books = books;
        this.clock = clock;
        this.agenda = rollout.plan().times().map(Agenda::new);
    }

    Instant now() {
        return clock.instant();
    }

    /** Each at the occasion's time on the wall, and not in the past. */
    Timekeeper byTheClock(Occasion occasion) {
        Instant now = clock.instant();
        LocalDateTime wanted = onTheWall(occasion);
        return keeper(occasion, life -> later(LocalTimes.first(wanted, life.zone()), now));
    }

    /** Each as soon as possible. */
    Timekeeper soon(Occasion occasion) {
        Instant now = clock.instant();
        return keeper(occasion, _ -> now);
    }

    /** The same for what is no occasion, and so counts for no week. */
    Timekeeper soon() {
        Instant now = clock.instant();
        return new Timekeeper(agenda, new Loads(books.deliveries().windows(), List.of(), 0), _ -> now);
    }

    private Timekeeper keeper(Occasion occasion, Function<Life, Instant> wanted) {
        return new Timekeeper(agenda, loads(occasion), wanted);
    }

    /** What is mandatory comes however much came before. */
    private Loads loads(Occasion occasion) {
        OptionalInt cap = rollout.plan().times().map(Times::weeklyCap).orElseGet(OptionalInt::empty);
        boolean limited = cap.isPresent() && !occasion.touchpoint().content().mandatory();
        return new Loads(books.deliveries().windows(), limited ? othersThan(occasion) : List.of(), cap.orElse(0));
    }

    private List<PushId> othersThan(Occasion occasion) {
        PushId own = rollout.pushOf(occasion);
        Instant since = clock.instant().minus(PUT_OFF);
        return books.pushes().all(rollout.plan().name()).stream()
                .filter(push -> !push.isChange() && push.startedAt().isAfter(since))
                .map(Push::id)
                .filter(push -> !push.equals(own))
                .toList();
    }

    /** When the clock starts the occasion: as soon as its time is reached where any of its people live. */
    Instant startOf(Occasion occasion) {
        if (agenda.isEmpty()) {
            return occasion.at();
        }
        LocalDateTime wanted = onTheWall(occasion);
        return zonesOf(occasion).stream()
                .map(zone -> LocalTimes.first(wanted, zone))
                .min(Instant::compareTo)
                .orElse(occasion.at());
    }

    /** False while it is too early for anybody on earth: nobody's zone needs to be read for that. */
    boolean mayHaveBegun(Occasion occasion) {
        Instant first = agenda.isEmpty() ? occasion.at() : LocalTimes.first(onTheWall(occasion), ZoneOffset.MAX);
        return !first.isAfter(clock.instant());
    }

    /** Whether its time is reached where any of its people live. */
    boolean hasBegun(Occasion occasion) {
        return !startOf(occasion).isAfter(clock.instant());
    }

    /** Whether it should have been started so long ago that the clock must not start it any more. */
    boolean isTooLate(Occasion occasion) {
        return rollout.plan()
                .times()
                .flatMap(Times::lateAfter)
                .filter(after -> startOf(occasion).plus(after).isBefore(clock.instant()))
                .isPresent();
    }

    private LocalDateTime onTheWall(Occasion occasion) {
        return LocalDateTime.ofInstant(occasion.at(), rollout.plan().schedule().zone());
    }

    private Set<ZoneId> zonesOf(Occasion occasion) {
        Instant now = clock.instant();
        return zones.compute(
                        Rollout.nameOf(occasion),
                        (_, known) -> known == null || !holds(known, now) ? read(occasion, now) : known)
                .all();
    }

    private static boolean holds(Zones known, Instant now) {
        return !now.isBefore(known.readAt()) && now.isBefore(known.readAt().plus(ZONES_HOLD));
    }

    private Zones read(Occasion occasion, Instant now) {
        Set<String> groups =
                occasion.wave().groups().stream().map(GroupKey::value).collect(Collectors.toSet());
        Set<ZoneId> found = new HashSet<>();
        Optional<PersonId> last = Optional.empty();
        List<Person> page;
        do {
            page = books.people().members(groups, last, PAGE);
            page.forEach(person -> found.add(person.speaks().zone()));
            last = page.isEmpty() ? last : Optional.of(page.getLast().id());
        } while (!page.isEmpty());
        return new Zones(now, found);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
