package dev.muster.teams;

import com.microsoft.bot.restclient.credentials.ServiceClientCredentials;
import dev.muster.teams.LoginTokens.Token;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/** Puts our token on each request of a connector client. The address was admitted before the client was made. */
final class SignIn implements ServiceClientCredentials {

    /** No token at all, for the Agents Playground. */
    static final ServiceClientCredentials NONE = client -> {};

    static final String REFUSED = "HTTP 401";

    // Of a token this young a refusal is not the token's age, but our registration.
    private static final Duration YOUNG = Duration.ofMinutes(1);

    private final LoginTokens tokens;
    private final InstantSource clock;

    SignIn(LoginTokens tokens, InstantSource clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public void applyCredentialsFilter(OkHttpClient.Builder client) {
        client.addInterceptor(this::signed);
    }

    private Response signed(Interceptor.Chain chain) throws IOException {
        Token token = tokens.current();
        Response response = chain.proceed(chain.request()
                .newBuilder()
                .header("Authorization", "Bearer " + token.value())
                .build());
        if (response.code() != 401) {
            return response;
        }
        tokens.forget(token);
        if (clock.instant().isBefore(token.issued().plus(YOUNG))) {
            return response;
        }
        response.close();
        throw new Failure.Thrown(new Failure.StaleToken(REFUSED));
    }
}
