package dev.muster.audience.sync;

import dev.muster.audience.Directory.Position;
import dev.muster.audience.DirectoryUnavailable;
import dev.muster.audience.sync.Entries.Loss;
import dev.muster.audience.sync.Entries.Reading;
import dev.muster.audience.sync.SourceState.Result;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads sources and takes over what they say: a source wholly or not at all, and a loss that is too large to be true only when an admin
 * says that it is.
 */
public final class Syncing {

    /** What changes tell is checked against everybody this often. */
    private static final Duration WHOLLY = Duration.ofDays(1);

    /** A small directory may lose a few without being asked about. */
    private static final int FEW = 4;

    private final List<Source> sources;
    private final Settings settings;
    private final Registry registry;
    private final InstantSource clock;
    private final Consumer<SyncEvent> announce;

    /** How often a source is read, and how much of its people, in per cent, it may lose at once. */
    public record Settings(Duration every, int mostLostPercent) {
        public static final Settings USUAL = new Settings(Duration.ofHours(1), 20);
    }

    public Syncing(
            List<Source> sources,
            Settings settings,
            Registry registry,
            InstantSource clock,
            Consumer<SyncEvent> announce) {
        this.sources = List.copyOf(sources);
        this.settings = settings;
        this.registry = registry;
        this.clock = clock;
        this.announce = announce;
    }

    /** Reads those whose time has come; called by the clock. */
    public void syncDue() {
        registry.refresh();
        sources.stream()
                .filter(this::isDue)
                .sorted(Comparator.comparing(source -> state(source).at()))
                .forEach(this::sync);
    }

    private boolean isDue(Source source) {
        SourceState state = state(source);
        return state.result() instanceof Result.Believed
                || !state.at().plus(settings.every()).isAfter(clock.instant());
    }

    public List<Source> sources() {
        return sources;
    }

    public SourceState state(Source source) {
        return registry.findings().state(source.key()).orElseGet(() -> SourceState.unknown(source.key()));
    }

    /** An admin says that the people whom a source has lost are gone. False when it has lost none, or others meanwhile. */
    public boolean believe(String source, int gone, String by) {
        Optional<SourceState> doubted = registry.findings()
                .state(source)
                .filter(state -> state.result() instanceof Result.Doubtful doubtful && doubtful.gone() == gone);
        doubted.ifPresent(state -> registry.findings().note(state.tried(state.at(), new Result.Believed(gone, by))));
        return doubted.isPresent();
    }

    public void sync(Source source) {
        SourceState before = state(source);
        try {
            read(source, before, since(before));
        } catch (DirectoryUnavailable unavailable) {
            String why = Optional.ofNullable(unavailable.getMessage())
                    .orElse(source.directory().name());
            registry.findings().note(before.tried(clock.instant(), kept(before, new Result.Unavailable(why))));
            announce.accept(new SyncEvent.Unavailable(source.key(), why));
        } catch (RuntimeException cause) {
            announce.accept(new SyncEvent.Interrupted(source.key(), cause));
        }
    }

    /** What an admin believes holds until it was read. */
    private static Result kept(SourceState before, Result.Unavailable now) {
        return before.result() instanceof Result.Believed believed ? believed : now;
    }

    private Position since(SourceState before) {
        boolean old = before.whole()
                .filter(whole -> whole.plus(WHOLLY).isAfter(clock.instant()))
                .isEmpty();
        return old ? Position.START : before.position();
    }

    private void read(Source source, SourceState before, Position since) {
        Reading reading = registry.entries().begin(source.key());
        try {
            Position until = source.directory()
                    .read(
                            since,
                            page -> registry.entries()
                                    .stage(
                                            reading,
                                            page.stream().map(Tidying::tidied).toList()));
            take(source, before, reading, new Read(until, since.isStart() || until.isStart()));
        } catch (DirectoryUnavailable unavailable) {
            if (since.isStart()) {
                throw unavailable;
            }
            read(source, before, Position.START);
        } finally {
            registry.entries().drop(reading);
        }
    }

    private record Read(Position until, boolean whole) {}

    private void take(Source source, SourceState before, Reading reading, Read read) {
        SourceState after = registry.atomically(() -> {
            registry.entries().lock();
            Loss loss = registry.entries().loss(reading, read.whole());
            Instant now = clock.instant();
            SourceState state = isTooLarge(loss, before)
                    ? before.tried(now, new Result.Doubtful(loss.before(), loss.gone(), loss.some()))
                    : before.taken(read.until(), read.whole(), now, registry.takeOver(reading, read.whole(), now));
            registry.findings().note(state);
            return state;
        });
        announce(source, after);
    }

    private void announce(Source source, SourceState after) {
        switch (after.result()) {
            case Result.Doubtful(int many, int gone, var _) ->
                announce.accept(new SyncEvent.Doubtful(source.key(), many, gone));
            case Result.Taken taken ->
                announce.accept(new SyncEvent.Taken(
                        source.key(),
                        taken,
                        registry.entries().tally(source.key()).people()));
            case Result.Unavailable _, Result.Believed _ -> {}
        }
    }

    private boolean isTooLarge(Loss loss, SourceState before) {
        boolean believed = before.result() instanceof Result.Believed(int gone, var _) && loss.gone() <= gone;
        boolean all = loss.gone() == loss.before();
        return !believed
                && loss.gone() > 0
                && (all || loss.gone() > FEW)
                && loss.gone() * 100L > (long) loss.before() * settings.mostLostPercent();
    }
}
