package dev.muster.benchmarks.stage;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** {@code muster serve} in a process of its own. */
public final class Replica implements AutoCloseable {

    private static final Duration TO_START = Duration.ofMinutes(3);
    static final String READY = "Console  http://";

    private final String name;
    private final Path folder;
    private final Map<String, String> environment;
    private Child process;

    Replica(String name, Path folder, Map<String, String> environment) {
        this.name = name;
        this.folder = folder;
        this.environment = Map.copyOf(environment);
        this.process = begin();
    }

    private Child begin() {
        return Child.start(name, folder, environment, Programs.muster("serve"));
    }

    public Duration awaitReady() {
        return process.awaitSaying(READY, TO_START);
    }

    public String name() {
        return name;
    }

    public void kill() {
        process.kill();
    }

    public Duration stop(Duration patience) {
        return process.stop(patience);
    }

    /** The same replica once more, after it ended. */
    public void startAgain() {
        process.close();
        process = begin();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public void freeze() {
        process.freeze();
    }

    public void thaw() {
        process.thaw();
    }

    public long residentMegabytes() {
        return process.residentMegabytes();
    }

    @Override
    public void close() {
        process.close();
    }
}
