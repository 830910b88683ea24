package dev.muster.survey;

import dev.muster.audience.PersonId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes the key under which a person's answer is kept: the same person always gets the same, and none leads back without the secret. */
public final class Respondents {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec secret;

    public Respondents(byte[] secret) {
        this.secret = new SecretKeySpec(secret, ALGORITHM);
    }

    public String keyOf(String plan, PersonId person) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return HexFormat.of()
                    .formatHex(mac.doFinal((plan + '\n' + person.value()).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }
}
