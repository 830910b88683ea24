package dev.muster.teams;

import dev.muster.teams.LoginTokens.LoginFailed;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

/**
 * Stands around every call of the SDK: it sees each answer before the SDK parses it, which fails on an error page that is not JSON
 * and loses the status, and it knows whether the request had begun to leave.
 */
final class Boundary implements Interceptor {

    private static final long LARGEST_ANSWER = 256 * 1024L;
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final InstantSource clock;

    Boundary(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Departure departure = new Departure();
        Request request =
                chain.request().newBuilder().tag(Departure.class, departure).build();
        try (Response response = chain.proceed(request)) {
            ResponseBody body = response.peekBody(LARGEST_ANSWER);
            if (response.isSuccessful()) {
                return response.newBuilder().body(body).build();
            }
            String code = Codes.of(response.code(), body.bytes());
            throw new Failure.Thrown(new Failure.Answered(response.code(), code, retryAfter(response)));
        } catch (Failure.Thrown known) {
            throw known;
        } catch (LoginFailed login) {
            throw new Failure.Thrown(new Failure.NotSignedIn(login.isForGood(), login.code()));
        } catch (IOException broken) {
            throw new Failure.Thrown(
                    new Failure.Broken(departure.begun.get(), broken.getClass().getSimpleName()));
        }
    }

    private Optional<Duration> retryAfter(Response response) {
        return Optional.ofNullable(response.header("Retry-After"))
                .flatMap(this::wait)
                .map(wait -> wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
    }

    private Optional<Duration> wait(String header) {
        try {
            if (header.strip().matches("[0-9]{1,9}")) {
                return Optional.of(Duration.ofSeconds(Long.parseLong(header.strip())));
            }
            Instant until = ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration wait = Duration.between(clock.instant(), until);
            return wait.isNegative() ? Optional.empty() : Optional.of(wait);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** Runs once a connection stands and before a byte of the request leaves. */
    static Response markDeparture(Chain chain) throws IOException {
        Departure departure = chain.request().tag(Departure.class);
        if (departure != null) {
            departure.begun.set(true);
        }
        return chain.proceed(chain.request());
    }

    private static final class Departure {
        private final AtomicBoolean begun = new AtomicBoolean();
    }
}
