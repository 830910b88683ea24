package dev.muster.slack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells Slack's requests from others, over the bytes as they came. The vendor's verifier takes any future time and
 * compares character by character, so this one stands in front of everything.
 */
final class Signatures {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final SecretKeySpec key;
    private final InstantSource clock;

    Signatures(String secret, InstantSource clock) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.clock = clock;
    }

    boolean isGenuine(String timestamp, String signature, byte[] body) {
        return isNow(timestamp) && MessageDigest.isEqual(ascii(expected(timestamp, body)), ascii(signature));
    }

    private boolean isNow(String timestamp) {
        if (!SECONDS.matcher(timestamp).matches()) {
            return false;
        }
        // In whole seconds, as Slack counts.
        Instant now = Instant.ofEpochSecond(clock.instant().getEpochSecond());
        Duration away = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now);
        return away.abs().compareTo(TOLERANCE) <= 0;
    }

    private String expected(String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(ascii("v0:" + timestamp + ":"));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("This Java has no " + ALGORITHM, absent);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
