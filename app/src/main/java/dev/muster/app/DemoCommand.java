package dev.muster.app;

import dev.muster.app.assembly.Database;
import dev.muster.app.assembly.Installation;
import dev.muster.app.assembly.RolloutFiles;
import dev.muster.app.demo.Cast;
import dev.muster.app.demo.DemoClock;
import dev.muster.app.demo.StandIns;
import dev.muster.app.settings.Settings;
import dev.muster.audience.ListedPeople;
import dev.muster.audience.PeopleFile;
import dev.muster.delivery.Rounds;
import dev.muster.plan.push.Rollout;
import dev.muster.simulator.Simulator;
import dev.muster.simulator.SimulatorSettings;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code muster demo}: the sample rollout in a simulated Slack and Teams with mail beside them, in one process. */
@Command(
        name = "demo",
        description =
                "Runs the sample rollout in a simulated Slack and Teams with mail beside them, with a database of its own; prints where to look.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    private static final Duration HABITS = Duration.ofSeconds(1);

    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "the first of three ports (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(
            names = "--data",
            defaultValue = "data/demo",
            description = "where the demo keeps its data (default: ${DEFAULT-VALUE})")
    private Path data = Path.of("data/demo");

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Logs.onlyWarnings();
        TakenPort.refuse("Choose three ports in a row with --port.", port, port + 1, port + 2);
        Path sample = Sample.folder();
        Settings.Rolled rolled = new Settings.Rolled(sample.resolve("plan.yaml"), sample.resolve("people.csv"));
        Rollout rollout = RolloutFiles.rollout(rolled.plan());
        PeopleFile.Reading people = RolloutFiles.people(rolled.people(), rollout.plan());
        DemoClock clock = DemoClock.in(data, InstantSource.system(), begin(rollout));
        SimulatorSettings stage = SimulatorSettings.defaults()
                .onPort(port + 2)
                .withJournal(data.resolve("simulator.journal"))
                .withClock(clock);
        try (Stop stop = Stop.onSignal();
                Simulator simulator = Simulator.start(stage)) {
            simulator.settle(Cast.of(people.people(), rollout.plan(), rolled.people()));
            Settings settings = settings(rolled, simulator);
            // Before anything is sent: what an earlier run left pending goes out at once, and must not meet a stranger.
            StandIns.connect(simulator, port);
            try (Database database = Database.of(settings);
                    Installation _ = Installation.serving(
                            settings,
                            new Installation.Carried(rollout, new ListedPeople("people.csv", people.people())),
                            clock,
                            database.connections());
                    Rounds habits = new Rounds()) {
                habits.start("habits", () -> simulator.runHabits() > 0 ? Duration.ZERO : HABITS);
                tell(rollout, people, clock.instant());
                stop.await();
            }
        }
        return Muster.DONE;
    }

    private void tell(Rollout rollout, PeopleFile.Reading people, Instant now) {
        PrintWriter out = spec.commandLine().getOut();
        String windows = "http://127.0.0.1:" + (port + 2) + "/";
        String admin = rollout.plan().inCharge().admins().getFirst().value();
        out.printf(
                "The sample rollout is running; there it is %s.%n%n",
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                        .withLocale(Locale.ENGLISH)
                        .format(now.atZone(rollout.plan().schedule().zone())));
        out.printf(
                "  Slack, Teams and mail of %d invented people   %s%n",
                people.people().size(), windows);
        out.printf("  the same for an admin                        %s?person=%s%n", windows, admin);
        out.printf("  the console                                  http://127.0.0.1:%d/%n%n", port + 1);
        out.println("Open the admin's window and type:  /rollout push pre-rollout-1 to it");
        out.printf("Everything is kept in %s. Ctrl+C ends the demo.%n", data);
    }

    private static Instant begin(Rollout rollout) {
        return rollout.plan().occasions().getFirst().at();
    }

    private Settings settings(Settings.Rolled rolled, Simulator simulator) {
        return new Settings(
                Settings.Ports.ofThisMachine(port, port + 1).at(Optional.of(URI.create("http://127.0.0.1:" + port))),
                rolled,
                Settings.Keeping.ownDatabaseIn(data),
                StandIns.of(simulator));
    }
}
