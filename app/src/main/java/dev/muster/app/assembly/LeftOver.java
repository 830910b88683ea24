package dev.muster.app.assembly;

import dev.muster.app.settings.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The database server that a killed Muster leaves running; only one may use a folder. */
final class LeftOver {

    private static final int SECONDS_TO_STOP = 20;

    private final Path pidFile;

    private LeftOver(Path pidFile) {
        this.pidFile = pidFile;
    }

    static void stopIn(Path folder) throws IOException {
        Path pidFile = folder.resolve("postmaster.pid");
        if (Files.exists(pidFile)) {
            new LeftOver(pidFile).stop();
        }
    }

    /** A number without its process is taken away: after a restart of the machine, or in a container, somebody else may have it. */
    private void stop() throws IOException {
        Optional<ProcessHandle> server = server(Files.readAllLines(pidFile));
        if (server.isPresent()) {
            server.get().destroy();
            awaitEnd(server.get());
        }
        Files.deleteIfExists(pidFile);
    }

    /** The first line is the number of the process, the second its folder as it knows it. */
    private static Optional<ProcessHandle> server(List<String> lines) {
        if (lines.size() < 2 || !lines.getFirst().strip().matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(process -> isServerOf(lines.get(1).strip(), process.info()));
    }

    /** Another PostgreSQL of this machine is none of our business; where a system does not tell arguments, any counts as ours. */
    private static boolean isServerOf(String folder, ProcessHandle.Info process) {
        return process.command().orElse("").contains("postgres")
                && process.arguments()
                        .map(arguments -> Arrays.asList(arguments).contains(folder))
                        .orElse(true);
    }

    private void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException _) {
            throw new Refused(
                    "The database server %d, which an earlier run on %s left, does not stop. End that process."
                            .formatted(process.pid(), pidFile.getParent()));
        }
    }
}
