package dev.muster.app;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Muster as a process of its own, with what it said in two files. */
final class AProcess {

    static final Path ROOT =
            Path.of(System.getProperty("muster.root", "..")).toAbsolutePath().normalize();

    private final Process process;
    private final Path out;
    private final Path err;

    private AProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** What it says is kept in {@code folder}. */
    static AProcess muster(Path folder, String... arguments) {
        return muster(folder, Map.of(), arguments);
    }

    static AProcess muster(Path folder, Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Dmuster.home=" + ROOT,
                "-cp",
                System.getProperty("java.class.path"),
                "dev.muster.app.Muster"));
        command.addAll(List.of(arguments));
        try {
            Path out = Files.createTempFile(folder, "out-", ".txt");
            Path err = Files.createTempFile(folder, "err-", ".txt");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().putAll(environment);
            return new AProcess(builder.start(), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    AProcess awaitSaying(String words, Duration patience) {
        Waiting.upTo(patience, "it says \"" + words + "\"", () -> {
            if (!process.isAlive() && !out().contains(words)) {
                throw new AssertionError("It ended with " + process.exitValue() + ": " + out() + err());
            }
            return out().contains(words);
        });
        return this;
    }

    int awaitEnd(Duration patience) {
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
                throw new AssertionError("It does not end: " + out() + err());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** As Ctrl+C does. */
    int stop(Duration patience) {
        process.destroy();
        return awaitEnd(patience);
    }

    /** As nobody should, but the machine sometimes does. */
    void kill() {
        process.destroyForcibly();
        awaitEnd(Duration.ofSeconds(10));
    }

    boolean isAlive() {
        return process.isAlive();
    }

    String out() {
        return text(out);
    }

    String err() {
        return text(err);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
