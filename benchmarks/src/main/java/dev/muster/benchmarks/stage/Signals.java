package dev.muster.benchmarks.stage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What Java cannot say to a process, by the commands that every Unix has. */
final class Signals {

    private Signals() {}

    static void send(String signal, long pid) {
        run(List.of("kill", "-" + signal, Long.toString(pid)));
    }

    static long residentKilobytes(long pid) {
        return Long.parseLong(
                run(List.of("ps", "-o", "rss=", "-p", Long.toString(pid))).strip());
    }

    private static String run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new Failed(String.join(" ", command) + " ended with " + process.exitValue() + ".");
            }
            return said;
        } catch (IOException e) {
            throw new Failed(String.join(" ", command) + " does not run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failed(String.join(" ", command) + " was not waited for", e);
        }
    }
}
