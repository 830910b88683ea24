package dev.muster.testkit;

import dev.muster.plan.version.Version;
import dev.muster.plan.version.Versions;
import java.util.ArrayList;
import java.util.List;

/** Versions for as long as the process lives. Nobody waits for anybody: work that is done atomically is done one after the other here. */
public final class MemoryVersions implements Versions {

    private final List<Version> versions = new ArrayList<>();

    @Override
    public synchronized int latest(String plan) {
        return all(plan).size();
    }

    @Override
    public int keep(String plan) {
        return latest(plan);
    }

    @Override
    public int claim(String plan) {
        return latest(plan);
    }

    @Override
    public synchronized List<Version> all(String plan) {
        return versions.stream().filter(version -> version.plan().equals(plan)).toList();
    }

    @Override
    public synchronized void add(Version version) {
        if (version.number() != latest(version.plan()) + 1) {
            throw new IllegalStateException(
                    "Version %d of %s does not follow on the latest one".formatted(version.number(), version.plan()));
        }
        versions.add(version);
    }
}
