package dev.muster.simulator;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/** How a simulator runs; port 0 takes any free one, and without a journal it forgets everything at the end. */
public record SimulatorSettings(
        int port, Optional<Path> journal, InstantSource clock, boolean rateLimits, HabitNames names, int kept) {

    public SimulatorSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("A port lies between 0 and 65535, not at " + port + ".");
        }
        if (kept < 1) {
            throw new IllegalArgumentException("At least one message of a conversation is kept.");
        }
    }

    public static SimulatorSettings defaults() {
        return new SimulatorSettings(0, Optional.empty(), InstantSource.system(), true, HabitNames.DEFAULTS, 2_000);
    }

    public SimulatorSettings onPort(int port) {
        return new SimulatorSettings(port, journal, clock, rateLimits, names, kept);
    }

    public SimulatorSettings withJournal(Path journal) {
        return new SimulatorSettings(port, Optional.of(journal), clock, rateLimits, names, kept);
    }

    public SimulatorSettings withClock(InstantSource clock) {
        return new SimulatorSettings(port, journal, clock, rateLimits, names, kept);
    }

    public SimulatorSettings withoutRateLimits() {
        return new SimulatorSettings(port, journal, clock, false, names, kept);
    }

    public SimulatorSettings withNames(HabitNames names) {
        return new SimulatorSettings(port, journal, clock, rateLimits, names, kept);
    }

    /** Keeps so many messages of each conversation in memory; counts stay right beyond. */
    public SimulatorSettings keeping(int messages) {
        return new SimulatorSettings(port, journal, clock, rateLimits, names, messages);
    }
}
