package dev.muster.simulator;

import dev.muster.simulator.world.ShiftedClock;
import dev.muster.simulator.world.Ticker;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** The simulator as a process of its own, set up by options of the command line. */
final class SimulatorProcess {
    private static final Logger LOG = System.getLogger(SimulatorProcess.class.getName());
    private static final Duration HABIT_PAUSE = Duration.ofSeconds(1);
    private static final Set<String> FLAGS = Set.of("no-limits", "own-ports");
    private static final Set<String> OPTIONS = Set.of(
            "port",
            "mail-port",
            "journal",
            "people",
            "crowd",
            "keep",
            "keep-in-all",
            "slack-per-second",
            "teams-per-second",
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
            LOG.log(
                    Logger.Level.INFO,
                    "The simulator is at " + simulator.base() + ", Slack at " + simulator.slackBase() + ", Teams at "
                            + simulator.teamsBase() + ", and takes mail on port "
                            + simulator.mail().getPort());
            live(simulator);
            return 0;
        } catch (UsageException | UncheckedIOException wrong) {
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
        var simulator = Simulator.start(settings(options, arguments));
        number(options, "crowd").ifPresent(many -> simulator.settle(Crowd.of(many)));
        number(options, "mail-port").ifPresent(simulator::takeMailOn);
        Optional.ofNullable(options.get("people"))
                .map(Path::of)
                .map(PeopleFile::read)
                .ifPresent(simulator::settle);
        Optional.ofNullable(options.get("bot")).ifPresent(bot -> simulator.connect(endpoints(bot, options)));
        return simulator;
    }

    private static SimulatorSettings settings(Map<String, String> options, List<String> arguments) {
        boolean noLimits = arguments.contains("--no-limits");
        boolean ownPorts = arguments.contains("--own-ports");
        var usual = SimulatorSettings.defaults().kept();
        try {
            return new SimulatorSettings(
                    new SimulatorSettings.Ports(number(options, "port").orElse(0), ownPorts),
                    Optional.ofNullable(options.get("journal")).map(Path::of),
                    new ShiftedClock(InstantSource.system()),
                    new RateLimits(!noLimits, number(options, "slack-per-second"), number(options, "teams-per-second")),
                    HabitNames.DEFAULTS,
                    new SimulatorSettings.Kept(
                            number(options, "keep").orElse(usual.ofEach()),
                            number(options, "keep-in-all").orElse(usual.inAll())));
        } catch (IllegalArgumentException wrong) {
            throw new UsageException(String.valueOf(wrong.getMessage()));
        }
    }

    private static Map<String, String> options(List<String> arguments) {
        var options = new HashMap<String, String>();
        var rest = arguments.iterator();
        while (rest.hasNext()) {
            var name = rest.next().replaceFirst("^--", "");
            if (FLAGS.contains(name)) {
                continue;
            }
            if (!OPTIONS.contains(name) || !rest.hasNext()) {
                throw new UsageException("Unknown or incomplete option --" + name + ". Options, each with a value: "
                        + OPTIONS.stream().sorted().toList() + "; without one: "
                        + FLAGS.stream().sorted().toList() + ".");
            }
            options.put(name, rest.next());
        }
        return options;
    }

    private static OptionalInt number(Map<String, String> options, String name) {
        var value = options.get(name);
        if (value == null) {
            return OptionalInt.empty();
        }
        if (!value.matches("[0-9]{1,9}")) {
            throw new UsageException("--" + name + " needs a number, not " + value + ".");
        }
        return OptionalInt.of(Integer.parseInt(value));
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
