package dev.muster.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.util.http.SlackHttpClient;
import com.slack.api.webhook.WebhookResponse;
import dev.muster.channel.Outcome;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One call to Slack is one request, and ends in what Slack granted or in an outcome. */
final class SlackApi implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SlackApi.class);

    private final Slack slack;
    private final MethodsClient methods;

    SlackApi(SlackSettings settings) {
        this(settings, Wire.open());
    }

    SlackApi(SlackSettings settings, OkHttpClient http) {
        this.slack = Slack.getInstance(quiet(settings.apiBase()), new SlackHttpClient(http));
        this.methods = slack.methods(settings.botToken());
    }

    private static SlackConfig quiet(URI apiBase) {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(apiBase.toString());
        // Its listeners print whole requests and answers at DEBUG; without them no log level can.
        config.setHttpClientResponseHandlers(List.of());
        // Its statistics put an auth.test before the first call.
        config.setStatsEnabled(false);
        return config;
    }

    <T extends SlackApiTextResponse> Answer<T> call(Call<T> call) {
        try {
            T response = call.on(methods);
            return response.isOk() ? new Answer.Granted<>(response) : new Answer.Ended<>(Codes.of(response.getError()));
        } catch (SlackApiException refusal) {
            return new Answer.Ended<>(Codes.ofStatus(
                    refusal.getResponse().code(),
                    refusal.getResponse().header("Retry-After"),
                    Optional.ofNullable(refusal.getError())
                            .map(error -> error.getError())
                            .orElse(null)));
        } catch (IOException failure) {
            return new Answer.Ended<>(Wire.outcome(failure));
        } catch (RuntimeException unreadable) {
            // The client reads a 2xx body without checking it: a proxy's page or an empty one ends here, after the
            // request left.
            return new Answer.Ended<>(new Outcome.InDoubt(Codes.UNREADABLE));
        }
    }

    /** Posts to an address that Slack gave for answering one command or click. */
    Answer<Replied> reply(URI address, String json) {
        try {
            WebhookResponse response = slack.send(address.toString(), json);
            return new Answer.Granted<>(
                    new Replied(response.getCode(), header(response, "retry-after"), response.getBody()));
        } catch (IOException failure) {
            return new Answer.Ended<>(Wire.outcome(failure));
        }
    }

    private static Optional<String> header(WebhookResponse response, String name) {
        Map<String, List<String>> headers = response.getHeaders();
        return Optional.ofNullable(headers.get(name))
                .flatMap(values -> values.stream().findFirst());
    }

    @Override
    public void close() {
        try {
            slack.close();
        } catch (Exception leftOpen) {
            LOG.warn("Slack's client did not close.", leftOpen);
        }
    }

    /** A call of the vendor's client. */
    @FunctionalInterface
    interface Call<T> {
        T on(MethodsClient methods) throws IOException, SlackApiException;
    }

    /** What came of a call. */
    sealed interface Answer<T> {
        record Granted<T>(T value) implements Answer<T> {}

        record Ended<T>(Outcome outcome) implements Answer<T> {}
    }

    record Replied(int status, Optional<String> retryAfter, String body) {}
}
