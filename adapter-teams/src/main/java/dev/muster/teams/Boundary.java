package dev.muster.teams;

import dev.muster.teams.LoginTokens.LoginFailed;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
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
                // Of the successes without a body the SDK knows only 200 and 202.
                int status = response.code() == 204 ? 200 : response.code();
                return response.newBuilder().code(status).body(body).build();
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
        return RetryAfter.read(Optional.ofNullable(response.header("Retry-After")), clock.instant());
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
