package dev.muster.app.rehearsal;

import dev.muster.app.assembly.Installation;
import dev.muster.app.assembly.RolloutFiles;
import dev.muster.app.demo.Cast;
import dev.muster.app.demo.StandIns;
import dev.muster.app.settings.Settings;
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
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Carries out a whole plan in virtual time: from one thing that has a time to the next, each to its end. */
public final class Rehearsal {

    /** People may still enroll and answer after the last message. */
    private static final Duration AFTERWARDS = Duration.ofDays(28);

    /** A delivery that waits for another attempt moves nothing by itself; time has to. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Simulator simulator;
    private final Stage stage;
    private final SettableClock clock;
    private final List<Occasion> occasions;

    private Rehearsal(Simulator simulator, Stage stage, SettableClock clock, List<Occasion> occasions) {
        this.simulator = simulator;
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
        List<Occasion> occasions = rollout.plan().occasions();
        SettableClock clock = new SettableClock(occasions.getFirst().at());
        SimulatorSettings simulated =
                SimulatorSettings.defaults().withClock(clock).withoutRateLimits();
        try (Simulator simulator = Simulator.start(simulated)) {
            simulator.settle(Cast.of(people.people(), rollout.plan(), peopleFile));
            try (Installation installation = Installation.rehearsing(
                    settings(planFile, peopleFile, simulator),
                    new Installation.Carried(rollout, people.people()),
                    clock)) {
                StandIns.connect(simulator, installation.port());
                new Rehearsal(simulator, new Stage(installation, simulator), clock, occasions).run(tell);
                return new Findings(installation, simulator, rollout, people.people()).report();
            }
        }
    }

    private static Settings settings(Path plan, Path people, Simulator simulator) {
        return new Settings(
                Settings.Ports.ofThisMachine(0, 0),
                new Settings.Rolled(plan, people),
                Settings.Keeping.ownDatabaseIn(Path.of("")),
                StandIns.of(simulator));
    }

    private void run(Consumer<String> tell) {
        Instant end = occasions.getLast().at().plus(AFTERWARDS);
        for (Occasion occasion : occasions) {
            liveUntil(occasion.at());
            tell.accept("%s  %s".formatted(occasion.at(), Rollout.nameOf(occasion)));
            stage.playOut();
        }
        liveUntil(end);
        stage.close(clock, PATIENCE);
    }

    /** Lets everything happen that has a time before the given one. */
    private void liveUntil(Instant then) {
        Optional<Instant> next = simulator.nextHabit();
        while (next.isPresent() && next.get().isBefore(then)) {
            clock.set(later(next.get(), clock.instant()));
            stage.playOut();
            next = simulator.nextHabit();
        }
        clock.set(later(then, clock.instant()));
    }

    private static Instant later(Instant one, Instant other) {
        return Stream.of(one, other).max(Instant::compareTo).orElseThrow();
    }
}
