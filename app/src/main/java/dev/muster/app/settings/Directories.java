package dev.muster.app.settings;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Where people come from, in the order in which directories are believed, and how often they are read. */
public record Directories(List<String> sources, boolean onlyListed, Duration every, int mostLostPercent) {

    static final Set<String> KNOWN = Set.of("file", "slack", "graph");

    /** The people file alone. */
    public static final Directories USUAL = new Directories(List.of("file"), true, Duration.ofHours(1), 20);

    public boolean readsTheFile() {
        return sources.contains("file");
    }

    public Directories {
        sources = List.copyOf(sources);
    }
}
