package dev.muster.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The token that lets us talk to the connector, or to Graph. The SDK signs in by msal4j, which knows only Microsoft's own https addresses and,
 * by default, only multi-tenant registrations; new ones are single-tenant (platforms.md B.2, B.3).
 */
final class LoginTokens {

    static final String CONNECTOR = "https://api.botframework.com/.default";
    static final String GRAPH = "https://graph.microsoft.com/.default";

    private static final Duration EARLIEST_RENEWAL = Duration.ofMinutes(5);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TeamsSettings settings;
    private final String scope;
    private final SmallCalls calls;
    private final InstantSource clock;
    private final SingleFlight<Token> signingIn = new SingleFlight<>(this::renew);
    private volatile @Nullable Token held;

    LoginTokens(TeamsSettings settings, SmallCalls calls, InstantSource clock) {
        this(settings, CONNECTOR, calls, clock);
    }

    LoginTokens(TeamsSettings settings, String scope, SmallCalls calls, InstantSource clock) {
        this.settings = settings;
        this.scope = scope;
        this.calls = calls;
        this.clock = clock;
    }

    Token current() throws IOException {
        Token token = held;
        if (token != null && clock.instant().isBefore(token.renewal())) {
            return token;
        }
        try {
            return signingIn.join();
        } catch (IOException failed) {
            return stillValid(token, failed);
        }
    }

    /** The connector did not accept it: the next call signs in again. */
    void forget(Token refused) {
        if (refused.equals(held)) {
            held = null;
        }
    }

    private Token stillValid(@Nullable Token token, IOException failed) throws IOException {
        Instant now = clock.instant();
        if (token == null || !now.isBefore(token.expiry())) {
            throw failed;
        }
        Token kept = token.renewedAt(now.plus(PAUSE_AFTER_FAILURE));
        held = kept;
        return kept;
    }

    // Asked again here: somebody may have come back with one since the caller looked.
    private Token renew() throws IOException {
        Token token = held;
        if (token == null || !clock.instant().isBefore(token.renewal())) {
            token = signIn();
            held = token;
        }
        return token;
    }

    private Token signIn() throws IOException {
        HttpResponse<byte[]> answer;
        try {
            answer = calls.call(request());
        } catch (IOException unreachable) {
            throw new LoginFailed(false, "login-unreachable", unreachable);
        }
        JsonNode body = read(answer.body());
        String token = body.path("access_token").asText("");
        if (answer.statusCode() != 200 || token.isEmpty()) {
            throw refusal(answer.statusCode(), body.path("error").asText(""));
        }
        return token(token, Duration.ofSeconds(body.path("expires_in").asLong(0)));
    }

    private Token token(String value, Duration lifetime) {
        Instant now = clock.instant();
        Duration early =
                lifetime.dividedBy(5).compareTo(EARLIEST_RENEWAL) < 0 ? lifetime.dividedBy(5) : EARLIEST_RENEWAL;
        return new Token(value, now, now.plus(lifetime).minus(early), now.plus(lifetime));
    }

    private HttpRequest request() {
        TeamsSettings.Registration who = settings.registration();
        String form = Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        who.appId(),
                        "client_secret",
                        who.secret(),
                        "scope",
                        scope)
                .entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(endpoint())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(form))
                .build();
    }

    private URI endpoint() {
        String base = settings.endpoints().login().toString();
        return URI.create((base.endsWith("/") ? base : base + "/") + "oauth2/v2.0/token");
    }

    private static JsonNode read(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException notJson) {
            return JSON.createObjectNode();
        }
    }

    // 400 and 401 name what is wrong with the registration or its secret; anything else says that the login has trouble
    // itself.
    private static LoginFailed refusal(int status, String error) {
        boolean forGood = (status == 400 || status == 401) && !error.equals("temporarily_unavailable");
        return new LoginFailed(forGood, Codes.clean(error, "login-" + status), null);
    }

    /** A token and its times; never printed. */
    record Token(String value, Instant issued, Instant renewal, Instant expiry) {

        Token renewedAt(Instant later) {
            return new Token(value, issued, later.isBefore(expiry) ? later : expiry, expiry);
        }

        @Override
        public String toString() {
            return "Token[expiry=" + expiry + "]";
        }
    }

    /** No token: {@code forGood} when only another registration or secret can change that. */
    static final class LoginFailed extends IOException {
        private static final long serialVersionUID = 1L;

        private final boolean forGood;

        LoginFailed(boolean forGood, String code, @Nullable Throwable cause) {
            super(code, cause);
            this.forGood = forGood;
        }

        boolean isForGood() {
            return forGood;
        }

        String code() {
            return String.valueOf(getMessage());
        }
    }
}
