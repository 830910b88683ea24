package dev.muster.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys that sign inbound requests, as the platform announces them. The SDK fetches them without time limit inside a lock that
 * all requests share, and empties its set when a fetch fails (platforms.md B.4); here known keys answer at once and outlive an outage.
 */
final class SigningKeys {

    private static final Duration FRESH = Duration.ofHours(24);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration PAUSE_WITHOUT_KEYS = Duration.ofSeconds(5);
    private static final int SHORTEST_KEY = 2048;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Logger log = LoggerFactory.getLogger(SigningKeys.class);

    private final URI metadata;
    private final SmallCalls calls;
    private final InstantSource clock;
    private final SingleFlight<Known> fetching = new SingleFlight<>(this::refresh);
    private volatile Known known = new Known(Map.of(), Instant.EPOCH, Instant.EPOCH);

    SigningKeys(URI metadata, SmallCalls calls, InstantSource clock) {
        this.metadata = metadata;
        this.calls = calls;
        this.clock = clock;
    }

    /** A key of the platform; {@code endorsements} are the channels it may speak for. */
    record SigningKey(RSAPublicKey key, Set<String> endorsements) {}

    /** The key by that id, empty when the platform has none; fails when nothing at all is known of the platform's keys. */
    Optional<SigningKey> find(String kid) throws IOException {
        Known now = known;
        if (now.keys().containsKey(kid)) {
            if (isDue(now.fetched(), FRESH) && isDue(now.tried(), PAUSE)) {
                Thread.startVirtualThread(this::refreshQuietly);
            }
            return Optional.ofNullable(now.keys().get(kid));
        }
        // An unknown id may be a new key, or anybody's invention: worth one look per pause, whoever asks.
        if (isDue(now.tried(), now.keys().isEmpty() ? PAUSE_WITHOUT_KEYS : PAUSE)) {
            now = fetching.join();
        }
        if (now.keys().isEmpty()) {
            throw new IOException("no signing keys could be read from " + metadata.getHost());
        }
        return Optional.ofNullable(now.keys().get(kid));
    }

    private boolean isDue(Instant last, Duration pause) {
        return !clock.instant().isBefore(last.plus(pause));
    }

    private void refreshQuietly() {
        try {
            fetching.join();
        } catch (IOException logged) {
            log.debug("Teams signing keys were not refreshed", logged);
        }
    }

    private Known refresh() {
        Known before = known;
        Instant now = clock.instant();
        if (before.tried().plus(PAUSE_WITHOUT_KEYS).isAfter(now)) {
            return before;
        }
        Known after;
        try {
            after = new Known(fetch(), now, now);
        } catch (IOException unreadable) {
            log.warn(
                    "Teams signing keys could not be read from {}: {}. Known keys stay in use: {}",
                    metadata.getHost(),
                    unreadable.getMessage(),
                    before.keys().size());
            after = new Known(before.keys(), before.fetched(), now);
        }
        known = after;
        return after;
    }

    private Map<String, SigningKey> fetch() throws IOException {
        Map<String, SigningKey> keys = new HashMap<>();
        for (JsonNode key : read(keySet()).path("keys")) {
            parse(key).ifPresent(usable -> keys.put(key.path("kid").asText(""), usable));
        }
        keys.remove("");
        if (keys.isEmpty()) {
            throw new IOException("the key set holds no usable RSA key");
        }
        return Map.copyOf(keys);
    }

    private URI keySet() throws IOException {
        try {
            URI address = metadata.resolve(read(metadata).path("jwks_uri").asText(""));
            boolean sameServer = metadata.getRawAuthority().equals(address.getRawAuthority());
            if ("https".equalsIgnoreCase(address.getScheme()) || sameServer) {
                return address;
            }
        } catch (IllegalArgumentException malformed) {
            throw new IOException("the key set's address is malformed", malformed);
        }
        throw new IOException("the key set's address is not https");
    }

    private JsonNode read(URI address) throws IOException {
        HttpResponse<byte[]> answer = calls.call(HttpRequest.newBuilder(address)
                .header("Accept", "application/json")
                .GET()
                .build());
        if (answer.statusCode() != 200) {
            throw new IOException("HTTP " + answer.statusCode());
        }
        return JSON.readTree(answer.body());
    }

    private static Optional<SigningKey> parse(JsonNode key) {
        try {
            RSAPublicKey rsa = RSAKey.parse(key.toString()).toRSAPublicKey();
            Set<String> endorsements = new HashSet<>();
            key.path("endorsements").forEach(channel -> endorsements.add(channel.asText("")));
            return Optional.of(new SigningKey(rsa, Set.copyOf(endorsements)))
                    .filter(strong -> rsa.getModulus().bitLength() >= SHORTEST_KEY);
        } catch (ParseException | JOSEException | IllegalArgumentException notRsa) {
            log.debug("A Teams signing key was passed over", notRsa);
            return Optional.empty();
        }
    }

    private record Known(Map<String, SigningKey> keys, Instant fetched, Instant tried) {}
}
