package dev.muster.benchmarks.stage;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
    private final HttpClient http = HttpClient.newHttpClient();
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

    /** A page of its console. */
    public Page page(String path) {
        String said = process.out();
        String address =
                said.substring(said.indexOf(READY) + READY.indexOf("http")).split("\\s", 2)[0];
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address).resolve(path)).build();
        try {
            long begin = System.nanoTime();
            int status =
                    http.send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode();
            return new Page(status, Duration.ofNanos(System.nanoTime() - begin));
        } catch (IOException e) {
            throw new Failed(name + " shows no page", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failed("The page was not waited for", e);
        }
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
        http.close();
        process.close();
    }
}
