package dev.muster.simulator.world;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;

/** Calls the app over HTTP and says in the platforms' words how it went. */
public final class Calling implements AutoCloseable {
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();

    /** How a call went. */
    public sealed interface Result {
        record Answered(int status, String body, boolean noRetry) implements Result {
            public boolean well() {
                return status >= 200 && status < 300;
            }
        }

        record Failed(String reason) implements Result {}
    }

    public Result post(HttpRequest request) {
        try {
            var response = client.send(request, HttpResponse.BodyHandlers.ofString());
            var noRetry = response.headers().firstValue("x-slack-no-retry").isPresent();
            return new Result.Answered(response.statusCode(), response.body(), noRetry);
        } catch (HttpTimeoutException late) {
            return new Result.Failed("http_timeout");
        } catch (IOException unreachable) {
            return new Result.Failed("connection_failed");
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return new Result.Failed("unknown_error");
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
