package dev.muster.simulator.world;

import java.time.InstantSource;

/** What every platform stands in: the time, the file, the watchers, the way out, and how much it keeps in memory. */
public record Surroundings(
        InstantSource clock,
        Journal journal,
        Changes changes,
        Agenda retries,
        Acknowledgements missed,
        Keeping keeping) {

    /** How many messages of a conversation, and of all together, stay in memory; and how calls are limited. */
    public record Keeping(int messages, int inAll, Limits limits) {}
}
