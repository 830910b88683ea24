package dev.muster.simulator;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/** How a simulator runs; port 0 takes any free one, and without a journal it forgets everything at the end. */
public record SimulatorSettings(
        Ports ports, Optional<Path> journal, InstantSource clock, RateLimits limits, HabitNames names, Kept kept) {

    private static final Kept EVERYTHING = new Kept(2_000, Integer.MAX_VALUE);

    /** Where it listens: 0 takes any free port; each platform may have another free port of its own. */
    public record Ports(int page, boolean forEachPlatform) {
        public Ports {
            if (page < 0 || page > 65_535) {
                throw new IllegalArgumentException("A port lies between 0 and 65535, not at " + page + ".");
            }
        }
    }

    /** How many messages of each conversation, and of all together, stay in memory; counts stay right beyond. */
    public record Kept(int ofEach, int inAll) {
        public Kept {
            if (ofEach < 1 || inAll < 1) {
                throw new IllegalArgumentException("At least one message is kept.");
            }
        }
    }

    public static SimulatorSettings defaults() {
        return new SimulatorSettings(
                new Ports(0, false),
                Optional.empty(),
                InstantSource.system(),
                RateLimits.DOCUMENTED,
                HabitNames.DEFAULTS,
                EVERYTHING);
    }

    public SimulatorSettings onPort(int port) {
        return on(new Ports(port, ports.forEachPlatform()));
    }

    /** Each platform on a port of its own can stop listening while the others go on. */
    public SimulatorSettings withAPortForEachPlatform() {
        return on(new Ports(ports.page(), true));
    }

    private SimulatorSettings on(Ports others) {
        return new SimulatorSettings(others, journal, clock, limits, names, kept);
    }

    public SimulatorSettings withJournal(Path journal) {
        return new SimulatorSettings(ports, Optional.of(journal), clock, limits, names, kept);
    }

    public SimulatorSettings withClock(InstantSource clock) {
        return new SimulatorSettings(ports, journal, clock, limits, names, kept);
    }

    public SimulatorSettings withoutRateLimits() {
        return with(RateLimits.NONE);
    }

    public SimulatorSettings with(RateLimits limits) {
        return new SimulatorSettings(ports, journal, clock, limits, names, kept);
    }

    public SimulatorSettings withNames(HabitNames names) {
        return new SimulatorSettings(ports, journal, clock, limits, names, kept);
    }

    /** Keeps so many messages of each conversation in memory; counts stay right beyond. */
    public SimulatorSettings keeping(int messages) {
        return new SimulatorSettings(ports, journal, clock, limits, names, new Kept(messages, kept.inAll()));
    }

    /** Keeps so many messages in memory, whosever they are; an older one is as if it had been deleted. */
    public SimulatorSettings keepingInAll(int messages) {
        return new SimulatorSettings(ports, journal, clock, limits, names, new Kept(kept.ofEach(), messages));
    }
}
