package dev.muster.app.console;

import dev.muster.audience.PersonId;
import dev.muster.conversation.OwnFile;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes and reads addresses that are signed, name one person and soon end, so that whoever follows one needs no login. */
public final class OwnLinks implements OwnFile {

    static final String PATH = "/mine/";

    private static final Duration GOOD_FOR = Duration.ofMinutes(15);
    private static final String ALGORITHM = "HmacSHA256";

    private final Optional<URI> address;
    private final SecretKeySpec secret;
    private final InstantSource clock;

    /** All replicas need the same secret, since any of them may be asked. */
    public OwnLinks(Optional<URI> address, byte[] secret, InstantSource clock) {
        this.address = address;
        this.secret = new SecretKeySpec(secret, ALGORITHM);
        this.clock = clock;
    }

    @Override
    public Optional<URI> linkFor(PersonId person) {
        long end = clock.instant().plus(GOOD_FOR).getEpochSecond();
        return address.map(base -> URI.create(base.toString().replaceAll("/+$", "") + PATH + token(person, end)));
    }

    private String token(PersonId person, long end) {
        return written(person.value().getBytes(StandardCharsets.UTF_8)) + "." + end + "." + written(sign(person, end));
    }

    /** Empty for what we did not write, or long ago. */
    Optional<PersonId> reader(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3 || !parts[1].matches("[0-9]{1,12}")) {
            return Optional.empty();
        }
        try {
            PersonId person = new PersonId(new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8));
            long end = Long.parseLong(parts[1]);
            boolean ours = MessageDigest.isEqual(Base64.getUrlDecoder().decode(parts[2]), sign(person, end));
            return ours && clock.instant().isBefore(Instant.ofEpochSecond(end))
                    ? Optional.of(person)
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String written(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private byte[] sign(PersonId person, long end) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac.doFinal((end + "\n" + person.value()).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }
}
