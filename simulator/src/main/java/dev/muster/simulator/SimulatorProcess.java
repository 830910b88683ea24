package dev.muster.simulator;

import dev.muster.simulator.world.ShiftedClock;
import dev.muster.simulator.world.Ticker;
import java.lang.System.Logger;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** The simulator as a process of its own, set up by options of the command line. */
final class SimulatorProcess {
    private static final Logger LOG = System.getLogger(SimulatorProcess.class.getName());
    private static final Duration HABIT_PAUSE = Duration.ofSeconds(1);
    private static final Set<String> OPTIONS = Set.of(
            "port",
            "journal",
            "people",
            "bot",
            "slack-secret",
            "slack-token",
            "teams-app",
            "teams-password",
            "teams-tenant");

    private SimulatorProcess() {}

    /** Runs until it is killed; a status comes back only when it could not start. */
    static int run(List<String> arguments) throws InterruptedException {
        try (var simulator = start(arguments)) {
            LOG.log(Logger.Level.INFO, "The simulator is at " + simulator.base());
            live(simulator);
            return 0;
        } catch (UsageException wrong) {
            LOG.log(Logger.Level.ERROR, wrong.getMessage());
            return 2;
        }
    }

    private static void live(Simulator simulator) throws InterruptedException {
        var habits = new Ticker(HABIT_PAUSE, simulator::runHabits);
        try {
            new CountDownLatch(1).await();
        } finally {
            habits.close();
        }
    }

    static Simulator start(List<String> arguments) {
        var options = options(arguments);
        var settings = new SimulatorSettings(
                number(options.getOrDefault("port", "0")),
                Optional.ofNullable(options.get("journal")).map(Path::of),
                new ShiftedClock(InstantSource.system()),
                !arguments.contains("--no-limits"),
                HabitNames.DEFAULTS,
                SimulatorSettings.defaults().kept());
        var simulator = Simulator.start(settings);
        Optional.ofNullable(options.get("people"))
                .map(Path::of)
                .map(PeopleFile::read)
                .ifPresent(simulator::settle);
        Optional.ofNullable(options.get("bot")).ifPresent(bot -> simulator.connect(endpoints(bot, options)));
        return simulator;
    }

    private static Map<String, String> options(List<String> arguments) {
        var options = new HashMap<String, String>();
        var rest = arguments.iterator();
        while (rest.hasNext()) {
            var name = rest.next().replaceFirst("^--", "");
            if (name.equals("no-limits")) {
                continue;
            }
            if (!OPTIONS.contains(name) || !rest.hasNext()) {
                throw new UsageException("Unknown or incomplete option --" + name + ". Options, each with a value: "
                        + OPTIONS.stream().sorted().toList() + ", and --no-limits.");
            }
            options.put(name, rest.next());
        }
        return options;
    }

    private static int number(String port) {
        try {
            return Integer.parseInt(port);
        } catch (NumberFormatException wrong) {
            throw new UsageException("--port needs a number, not " + port + ".");
        }
    }

    private static BotEndpoints endpoints(String bot, Map<String, String> options) {
        var base = bot.replaceFirst("/$", "");
        var slack = new BotEndpoints.Slack(
                URI.create(base + "/slack/events"),
                options.getOrDefault("slack-secret", "simulated-signing-secret"),
                options.getOrDefault("slack-token", "xoxb-simulated-000000000000-000000"));
        var teams = new BotEndpoints.Teams(
                URI.create(base + "/api/messages"),
                options.getOrDefault("teams-app", "00000000-0000-4000-8000-000000000001"),
                options.getOrDefault("teams-password", "simulated-password"),
                options.getOrDefault("teams-tenant", "00000000-0000-4000-8000-000000000002"));
        return BotEndpoints.of(slack, teams);
    }
}
