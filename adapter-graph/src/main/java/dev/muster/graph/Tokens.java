package dev.muster.graph;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.RestClientException;

/** The token that lets us read: kept, renewed before it ends, one renewal at a time. */
final class Tokens {

    private static final Duration EARLIEST_RENEWAL = Duration.ofMinutes(5);

    private final SignInCalls calls;
    private final GraphSettings settings;
    private final InstantSource clock;
    private final ReentrantLock renewing = new ReentrantLock();
    private volatile @Nullable Token held;

    /** Never printed. */
    record Token(String value, Instant renewal) {
        @Override
        public String toString() {
            return "Token[renewal=" + renewal + "]";
        }
    }

    Tokens(SignInCalls calls, GraphSettings settings, InstantSource clock) {
        this.calls = calls;
        this.settings = settings;
        this.clock = clock;
    }

    Token current() {
        Token token = held;
        return token != null && isFresh(token) ? token : renewed();
    }

    /** It was not accepted: whoever still has it gets another. */
    void forget(Token refused) {
        if (refused.equals(held)) {
            held = null;
        }
    }

    private Token renewed() {
        renewing.lock();
        try {
            Token token = held;
            if (token == null || !isFresh(token)) {
                token = signIn();
                held = token;
            }
            return token;
        } finally {
            renewing.unlock();
        }
    }

    private boolean isFresh(Token token) {
        return clock.instant().isBefore(token.renewal());
    }

    private Token signIn() {
        SignInCalls.Grant grant;
        try {
            grant = calls.signIn(new SignInCalls.Form(
                    settings.registration(), scope(settings.endpoints().root())));
        } catch (RestClientException failed) {
            throw SignInRefusal.of(failed, settings, clock.instant());
        }
        if (grant.token() == null || grant.token().isBlank()) {
            throw GraphTrouble.passing(settings.endpoints().login() + " answered without a token");
        }
        Duration early = grant.lifetime().dividedBy(5);
        early = early.compareTo(EARLIEST_RENEWAL) < 0 ? early : EARLIEST_RENEWAL;
        return new Token(grant.token(), clock.instant().plus(grant.lifetime()).minus(early));
    }

    // Microsoft's clouds have a Graph each, and a token is for one of them; a stand-in speaks for the public one.
    private static String scope(URI root) {
        String host = root.getHost();
        boolean microsoft =
                host.endsWith(".microsoft.com") || host.endsWith(".microsoft.us") || host.endsWith(".chinacloudapi.cn");
        return "https://%s/.default".formatted(microsoft ? host : "graph.microsoft.com");
    }
}
