package dev.muster.simulator.teams;

import dev.muster.simulator.world.Limits;
import dev.muster.simulator.world.Throttle;
import dev.muster.simulator.world.Window;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Which call must wait, and how long. The limits of a conversation for all bots together are looser
 * than those for one bot, and here is only one.
 */
final class TeamsLimits {
    private static final int CALLS_PER_SECOND = 50;
    private static final List<Window> WRITES = List.of(
            Window.perSeconds(7, 1), Window.perSeconds(8, 2), Window.perSeconds(60, 30), Window.perSeconds(1800, 3600));
    private static final List<Window> READS = List.of(
            Window.perSeconds(14, 1),
            Window.perSeconds(16, 2),
            Window.perSeconds(120, 30),
            Window.perSeconds(3600, 3600));

    private final Throttle all;
    private final Throttle sends;
    private final Throttle creations;
    private final Throttle reads;
    private final boolean on;

    TeamsLimits(InstantSource clock, Limits limits) {
        this.on = limits.on();
        this.all = new Throttle(
                clock, List.of(Window.perSeconds(limits.teamsPerSecond().orElse(CALLS_PER_SECOND), 1)));
        this.sends = new Throttle(clock, WRITES);
        this.creations = new Throttle(clock, WRITES);
        this.reads = new Throttle(clock, READS);
    }

    Optional<Duration> send(String conversation) {
        return pass(sends, conversation);
    }

    Optional<Duration> create(String user) {
        return pass(creations, user);
    }

    Optional<Duration> read(String conversation) {
        return pass(reads, conversation);
    }

    private Optional<Duration> pass(Throttle kind, String key) {
        if (!on) {
            return Optional.empty();
        }
        var overall = all.pass("all");
        return overall.isPresent() ? overall : kind.pass(key);
    }
}
