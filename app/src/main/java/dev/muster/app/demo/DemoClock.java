package dev.muster.app.demo;

import dev.muster.app.console.TimeMachine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that runs as fast as any other, but can be moved on; how far it is ahead outlives the process. */
public final class DemoClock implements InstantSource, TimeMachine {

    private final InstantSource real;
    private final Path file;
    private volatile Duration ahead;

    private DemoClock(InstantSource real, Path file, Duration ahead) {
        this.real = real;
        this.file = file;
        this.ahead = ahead;
    }

    /** Begins at the given time, or goes on where it was. */
    public static DemoClock in(Path folder, InstantSource real, Instant begin) {
        Path file = folder.resolve("clock");
        try {
            if (Files.exists(file)) {
                return new DemoClock(
                        real, file, Duration.parse(Files.readString(file).strip()));
            }
            DemoClock clock = new DemoClock(real, file, Duration.ZERO);
            Files.createDirectories(folder);
            clock.moveTo(begin);
            return clock;
        } catch (IOException e) {
            throw new UncheckedIOException("The demo's clock in " + file + " can neither be read nor written", e);
        }
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead);
    }

    @Override
    public Duration ahead() {
        return ahead;
    }

    @Override
    public synchronized void moveTo(Instant later) {
        ahead = Duration.between(real.instant(), later);
        try {
            Path written = Files.writeString(file.resolveSibling("clock.new"), ahead.toString());
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The demo's clock in " + file + " cannot be written", e);
        }
    }
}
