package dev.muster.benchmarks.stage;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process that we started and alone may end; what it says is kept in two files. */
final class Child implements AutoCloseable {

    private static final Duration TO_DIE = Duration.ofSeconds(20);

    private final String name;
    private final Process process;
    private final Path out;
    private final Path err;

    private Child(String name, Process process, Path out, Path err) {
        this.name = name;
        this.process = process;
        this.out = out;
        this.err = err;
    }

    static Child start(String name, Path folder, Map<String, String> environment, List<String> command) {
        try {
            Path out = Files.createTempFile(folder, name + "-", ".out");
            Path err = Files.createTempFile(folder, name + "-", ".err");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().putAll(environment);
            return new Child(name, builder.start(), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " does not start", e);
        }
    }

    Duration awaitSaying(String words, Duration patience) {
        try {
            return Waiting.upTo(patience, name + " says \"" + words + "\"", () -> hasSaid(words));
        } catch (Failed inVain) {
            throw new Failed(inVain.getMessage() + System.lineSeparator() + lastWords());
        }
    }

    private boolean hasSaid(String words) {
        String said = out();
        if (!said.contains(words) && !process.isAlive()) {
            throw new Failed("%s ended with %d: %s".formatted(name, process.exitValue(), said));
        }
        return said.contains(words);
    }

    /** As nobody should, but the machine sometimes does. */
    void kill() {
        process.destroyForcibly();
        awaitEnd(TO_DIE);
    }

    /** As an operator does; returns how long it took. */
    Duration stop(Duration patience) {
        long begin = System.nanoTime();
        process.destroy();
        awaitEnd(patience);
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private void awaitEnd(Duration patience) {
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Failed("%s did not end within %d s.".formatted(name, patience.toSeconds()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failed(name + " was not waited for", e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void freeze() {
        Signals.send("STOP", process.pid());
    }

    void thaw() {
        Signals.send("CONT", process.pid());
    }

    long residentMegabytes() {
        return Signals.residentKilobytes(process.pid()) / 1024;
    }

    String out() {
        return text(out);
    }

    String lastWords() {
        String words = text(err);
        return words.substring(Math.max(0, words.length() - 2_000));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A frozen process would not see a polite request. */
    @Override
    public void close() {
        if (process.isAlive()) {
            process.destroyForcibly();
            awaitEnd(TO_DIE);
        }
    }
}
