package dev.muster.plan.push;

import dev.muster.audience.PersonId;
import dev.muster.channel.Platform;
import dev.muster.delivery.Counts;
import dev.muster.delivery.Line;
import dev.muster.delivery.Pace;
import dev.muster.delivery.PushControl.Hold;
import dev.muster.delivery.PushId;
import dev.muster.delivery.Status;
import dev.muster.delivery.Tally;
import dev.muster.delivery.Track;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** How far the pushes are. What lies behind in time is this replica's own observation. */
public final class Progresses {

    private static final int SEARCHED = 2_000;

    private final Rollout rollout;
    private final Books books;
    private final Pausing pausing;
    private final Outside outside;
    private final InstantSource clock;
    private final Estimates estimates;
    private final Watch watch;

    /** What is known of the platforms: their pace, and which of them do not answer this replica, with the code. */
    public record Outside(Reach reach, Pace pace, Supplier<Map<Platform, String>> troubles) {}

    Progresses(Rollout rollout, Books books, Pausing pausing, Outside outside, InstantSource clock) {
        this.rollout = rollout;
        this.books = books;
        this.pausing = pausing;
        this.outside = outside;
        this.clock = clock;
        this.estimates = new Estimates(outside.pace(), clock);
        this.watch = new Watch(clock);
    }

    /** Notes how things stand, to tell speeds from; called every few seconds in every replica that is asked for progress. */
    public void look() {
        List<Push> unfinished = books.pushes().unfinished(rollout.plan().name());
        watch.forgetAllBut(unfinished.stream().map(Push::id).toList());
        unfinished.forEach(push -> see(push, books.deliveries().tally(push.id())));
        watch.seeTroubled(outside.troubles().get().keySet());
    }

    /** Of every push whose end nobody has been told yet. */
    public List<Progress> unfinished() {
        return books.pushes().unfinished(rollout.plan().name()).stream()
                .map(this::of)
                .toList();
    }

    /** Every push there is, in the order in which they were started. */
    public List<Push> pushes() {
        return books.pushes().all(rollout.plan().name());
    }

    public Progress of(Push push) {
        Tally tally = books.deliveries().tally(push.id());
        see(push, tally);
        List<Waiting> waits = waitsOf(push, tally);
        return new Progress(
                push,
                tally,
                books.pushes().mailedInstead(push.id()),
                watch.endsPerSecond(push.id()),
                waits,
                waits.stream().anyMatch(Progresses::isEndless) ? Optional.empty() : timeLeft(push, tally, waits));
    }

    /** The first few of those whose deliveries came to that end, by reason; a very long list is not read to its end. */
    public Map<String, List<PersonId>> whom(Push push, Status end, int most) {
        Map<String, List<PersonId>> found = new TreeMap<>();
        for (Line line : books.deliveries().lines(push.id(), Set.of(end), "", SEARCHED)) {
            List<PersonId> some = found.computeIfAbsent(line.reason(), _ -> new ArrayList<>());
            if (some.size() < most) {
                some.add(PersonId.of(line.recipient()));
            }
        }
        return found;
    }

    /** What each push there is became for that person, in the order in which they were started. */
    public Map<Push, Line> linesOf(PersonId person) {
        List<Push> pushes = pushes();
        Map<PushId, Line> lines = books.deliveries()
                .linesOf(person.value(), pushes.stream().map(Push::id).toList());
        Map<Push, Line> found = new LinkedHashMap<>();
        pushes.forEach(push -> Optional.ofNullable(lines.get(push.id())).ifPresent(line -> found.put(push, line)));
        return found;
    }

    /** The platforms that let us in no more, each with its word. */
    public Map<Platform, String> shutOut() {
        Map<Platform, String> shut = new EnumMap<>(Platform.class);
        outside.reach()
                .platforms()
                .forEach(platform -> outside.pace()
                        .standing(Track.sending(platform))
                        .stopped()
                        .ifPresent(code -> shut.put(platform, code)));
        return shut;
    }

    Estimates estimates() {
        return estimates;
    }

    private void see(Push push, Tally tally) {
        Counts counts = tally.counts();
        watch.see(push.id(), counts.total() - counts.pending());
    }

    /** At least until the last of those known to wait for their hours. */
    private Optional<Duration> timeLeft(Push push, Tally tally, List<Waiting> waits) {
        Duration last = waits.stream()
                .filter(Waiting.Hours.class::isInstance)
                .map(waiting -> Duration.between(clock.instant(), ((Waiting.Hours) waiting).until()))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        return estimates.taking(tally.pending(), push.kind()).map(time -> time.compareTo(last) > 0 ? time : last);
    }

    /** Nobody can tell how long somebody else takes. */
    private static boolean isEndless(Waiting waiting) {
        return !(waiting instanceof Waiting.Silence || waiting instanceof Waiting.Hours);
    }

    private List<Waiting> waitsOf(Push push, Tally tally) {
        if (tally.counts().pending() == 0) {
            return List.of();
        }
        List<Waiting> waits = new ArrayList<>();
        stop(push.id()).ifPresent(waits::add);
        tally.pending().keySet().forEach(platform -> waits.addAll(waitsOf(new Track(platform, push.kind()))));
        waits.addAll(hours(push));
        return waits;
    }

    private List<Waiting.Hours> hours(Push push) {
        return rollout.plan().times().isEmpty() || push.isChange()
                ? List.of()
                : books.deliveries().windows().waiting(push.id()).stream()
                        .map(later -> new Waiting.Hours(later.many(), later.at(), zoneOf(later.recipient())))
                        .toList();
    }

    private ZoneId zoneOf(String recipient) {
        return books.people()
                .find(PersonId.of(recipient))
                .map(person -> person.speaks().zone())
                .orElse(rollout.plan().schedule().zone());
    }

    private Optional<Waiting> stop(PushId push) {
        return pausing.held(push).map(because -> {
            if (because != Hold.ADMIN) {
                return new Waiting.Stopped(because);
            }
            return pausing.pausedAlone(push)
                    .<Waiting>map(mark -> new Waiting.Paused(mark.by(), mark.at()))
                    .or(() -> pausing.paused().map(mark -> new Waiting.PlanPaused(mark.by(), mark.at())))
                    .orElse(new Waiting.Stopped(because));
        });
    }

    private List<Waiting> waitsOf(Track track) {
        List<Waiting> waits = new ArrayList<>();
        Pace.Standing standing = outside.pace().standing(track);
        Instant now = clock.instant();
        standing.stopped().ifPresent(code -> waits.add(new Waiting.ShutOut(track.platform(), code)));
        standing.silentUntil()
                .filter(now::isBefore)
                .ifPresent(until -> waits.add(new Waiting.Silence(track.platform(), until)));
        Optional.ofNullable(outside.troubles().get().get(track.platform()))
                .ifPresent(code -> waits.add(
                        new Waiting.Unreachable(track.platform(), code, watch.troubledSince(track.platform()))));
        return waits;
    }
}
