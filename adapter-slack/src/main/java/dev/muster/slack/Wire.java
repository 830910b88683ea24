package dev.muster.slack;

import dev.muster.channel.Outcome;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/** The one HTTP client to Slack: it sends a request at most once, and tells whether a failed one had left. */
final class Wire {

    /** Well below the time after which a claimed delivery is thought abandoned. */
    static final Duration WHOLE_CALL = Duration.ofSeconds(20);

    private static final Duration UNREACHABLE = Duration.ofSeconds(10);

    private Wire() {}

    static OkHttpClient open() {
        return new OkHttpClient.Builder()
                .connectTimeout(Duration.ofSeconds(5))
                .writeTimeout(Duration.ofSeconds(10))
                .readTimeout(Duration.ofSeconds(20))
                .callTimeout(WHOLE_CALL)
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .connectionPool(new ConnectionPool(16, 60, TimeUnit.SECONDS))
                .addInterceptor(Wire::tellIfItNeverLeft)
                .addNetworkInterceptor(Wire::noteDeparture)
                .build();
    }

    private static Response tellIfItNeverLeft(Interceptor.Chain chain) throws IOException {
        Departure departure = new Departure();
        try {
            return chain.proceed(
                    chain.request().newBuilder().tag(Departure.class, departure).build());
        } catch (IOException failure) {
            throw departure.happened ? failure : new NeverLeft(failure);
        }
    }

    /** Network interceptors run once a connection stands, TLS included, and before the first byte of the request. */
    private static Response noteDeparture(Interceptor.Chain chain) throws IOException {
        Departure departure = chain.request().tag(Departure.class);
        if (departure != null) {
            departure.happened = true;
        }
        return withoutInvitationToRepeat(chain.proceed(chain.request()));
    }

    /** OkHttp repeats a request by itself on 503 with "Retry-After: 0", whatever its retry setting says. */
    private static Response withoutInvitationToRepeat(Response response) {
        return response.code() == 503
                        && Objects.requireNonNullElse(response.header("Retry-After"), "")
                                .matches("0+")
                ? response.newBuilder().removeHeader("Retry-After").build()
                : response;
    }

    /** What a request that failed on the way means for a delivery. */
    static Outcome outcome(IOException failure) {
        if (neverLeft(failure)) {
            return new Outcome.TryLater(UNREACHABLE, "no_connection");
        }
        return new Outcome.InDoubt(failure instanceof InterruptedIOException ? "timeout" : "connection_lost");
    }

    private static boolean neverLeft(IOException failure) {
        // A call timeout wraps what the interceptors threw.
        return failure instanceof NeverLeft || failure.getCause() instanceof NeverLeft;
    }

    private static final class Departure {
        private volatile boolean happened;
    }

    private static final class NeverLeft extends IOException {
        private static final long serialVersionUID = 1L;

        NeverLeft(IOException why) {
            super(why);
        }
    }
}
