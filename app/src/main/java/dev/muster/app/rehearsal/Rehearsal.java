package dev.muster.app.rehearsal;

import dev.muster.app.assembly.Installation;
import dev.muster.app.assembly.RolloutFiles;
import dev.muster.app.demo.Cast;
import dev.muster.app.demo.StandIns;
import dev.muster.app.settings.Settings;
import dev.muster.audience.ListedPeople;
import dev.muster.audience.PeopleFile;
import dev.muster.plan.Occasion;
import dev.muster.plan.push.Rollout;
import dev.muster.simulator.Simulator;
import dev.muster.simulator.SimulatorSettings;
import dev.muster.testkit.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Carries out a whole plan in virtual time: from one thing that has a time to the next, each to its end. */
public final class Rehearsal {

    /** People may still enroll and answer after the last message. */
    private static final Duration AFTERWARDS = Duration.ofDays(28);

    private static final Duration ONE_DAY_ON_EARTH = Duration.ofHours(26);

    /** A delivery that waits for another attempt moves nothing by itself; time has to. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Stage stage;
    private final SettableClock clock;
    private final List<Occasion> occasions;

    private Rehearsal(Stage stage, SettableClock clock, List<Occasion> occasions) {
        this.stage = stage;
        this.clock = clock;
        this.occasions = occasions;
    }

    /** {@code tell} hears what a person would like to know meanwhile. */
    public static RehearsalReport of(Path planFile, Path peopleFile, Consumer<String> tell) {
        Rollout rollout = RolloutFiles.rollout(planFile);
        PeopleFile.Reading people = RolloutFiles.people(peopleFile, rollout.plan());
        people.problems()
                .forEach(problem -> tell.accept("%s:%d: %s".formatted(peopleFile, problem.line(), problem.reason())));
        List<Occasion> occasions = rollout.occasions();
        SettableClock clock = new SettableClock(before(rollout));
        SimulatorSettings simulated =
                SimulatorSettings.defaults().withClock(clock).withoutRateLimits();
        try (Simulator simulator = Simulator.start(simulated)) {
            simulator.settle(Cast.of(people.people(), rollout.plan(), peopleFile));
            try (Installation installation = Installation.rehearsing(
                    settings(planFile, peopleFile, simulator),
                    new Installation.Carried(rollout, new ListedPeople("people.csv", people.people())),
                    clock)) {
                StandIns.connect(simulator, installation.port());
                Stage stage = new Stage(installation, simulator, clock);
                new Rehearsal(stage, clock, occasions).run(tell);
                return new Findings(installation, simulator, rollout, people.people()).report(stage.held());
            }
        }
    }

    /** Where people live far to the east, an occasion begins the day before. */
    private static Instant before(Rollout rollout) {
        Instant first = rollout.plan().occasions().getFirst().at();
        return rollout.plan().times().isPresent() ? first.minus(ONE_DAY_ON_EARTH) : first;
    }

    private static Settings settings(Path plan, Path people, Simulator simulator) {
        return new Settings(
                Settings.Ports.ofThisMachine(0, 0),
                new Settings.Rolled(plan, people),
                Settings.Keeping.ownDatabaseIn(Path.of("")),
                StandIns.of(simulator));
    }

    private void run(Consumer<String> tell) {
        NavigableMap<Instant, List<Occasion>> starts =
                occasions.stream().collect(Collectors.groupingBy(stage::startOf, TreeMap::new, Collectors.toList()));
        Instant end = starts.lastKey().plus(AFTERWARDS);
        Optional<Instant> next = Optional.of(starts.firstKey());
        while (next.filter(then -> !then.isAfter(end)).isPresent()) {
            clock.set(later(next.get(), clock.instant()));
            starts.getOrDefault(clock.instant(), List.of())
                    .forEach(occasion -> tell.accept("%s  %s".formatted(clock.instant(), Rollout.nameOf(occasion))));
            stage.playOut();
            next = next(starts);
        }
        clock.set(later(end, clock.instant()));
        stage.playOut();
        stage.close(clock, PATIENCE);
    }

    /** The next thing that has a time: an occasion, or whatever the stage knows of. */
    private Optional<Instant> next(NavigableMap<Instant, List<Occasion>> starts) {
        Instant now = clock.instant();
        Stream<Instant> occasion = starts.tailMap(now, false).keySet().stream().limit(1);
        return Stream.concat(occasion, stage.times())
                .map(time -> later(time, now))
                .min(Instant::compareTo);
    }

    private static Instant later(Instant one, Instant other) {
        return Stream.of(one, other).max(Instant::compareTo).orElseThrow();
    }
}
