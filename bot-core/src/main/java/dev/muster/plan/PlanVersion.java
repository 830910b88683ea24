package dev.muster.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The fingerprint of a plan's text, by which a published plan is known to be unchanged. */
public record PlanVersion(String value) {

    /** Line endings and a byte order mark do not make another version. */
    public static PlanVersion of(String text) {
        var plain = text.replace("\uFEFF", "").replace("\r\n", "\n");
        var digest = sha256().digest(plain.getBytes(StandardCharsets.UTF_8));
        return new PlanVersion(HexFormat.of().formatHex(digest));
    }

    public String shortened() {
        return value.substring(0, 12);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
