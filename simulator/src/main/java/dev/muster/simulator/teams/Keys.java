package dev.muster.simulator.teams;

import dev.muster.simulator.web.Json;
import dev.muster.simulator.world.Effects;
import dev.muster.simulator.world.Journal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.node.ObjectNode;

/** The signing key, the same after every restart: apps keep the public half for a day. */
final class Keys {
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair pair;

    /** The key as the journal keeps it. */
    private record Kept(String publicKey, String privateKey) {}

    Keys(Journal journal) {
        var effects = new Effects<>(journal, "teams-key", Kept.class);
        var kept = new AtomicReference<Optional<Kept>>(Optional.empty());
        effects.replay(key -> kept.set(Optional.of(key)));
        try {
            pair = kept.get().isPresent() ? restored(kept.get().get()) : made(effects);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java can't make RSA keys.", missing);
        }
    }

    private static KeyPair made(Effects<Kept> effects) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var pair = generator.generateKeyPair();
        effects.append(new Kept(
                URL.encodeToString(pair.getPublic().getEncoded()),
                URL.encodeToString(pair.getPrivate().getEncoded())));
        return pair;
    }

    private static KeyPair restored(Kept kept) throws GeneralSecurityException {
        var factory = KeyFactory.getInstance("RSA");
        return new KeyPair(
                factory.generatePublic(new X509EncodedKeySpec(decoded(kept.publicKey()))),
                factory.generatePrivate(new PKCS8EncodedKeySpec(decoded(kept.privateKey()))));
    }

    private static byte[] decoded(String text) {
        return Base64.getUrlDecoder().decode(text);
    }

    private RSAPublicKey publicKey() {
        return (RSAPublicKey) pair.getPublic();
    }

    private String id() {
        return URL.encodeToString(publicKey().getModulus().toByteArray()).substring(0, 27);
    }

    ObjectNode published() {
        var set = Json.object();
        set.putArray("keys")
                .addObject()
                .put("kty", "RSA")
                .put("use", "sig")
                .put("alg", "RS256")
                .put("kid", id())
                .put("x5t", id())
                .put("n", URL.encodeToString(unsigned(publicKey().getModulus().toByteArray())))
                .put(
                        "e",
                        URL.encodeToString(
                                unsigned(publicKey().getPublicExponent().toByteArray())))
                .putArray("endorsements")
                .add("msteams");
        return set;
    }

    private static byte[] unsigned(byte[] number) {
        return number[0] == 0 ? Arrays.copyOfRange(number, 1, number.length) : number;
    }

    /** A JSON web token with these claims. */
    String sign(ObjectNode claims) {
        var head = Json.object()
                .put("typ", "JWT")
                .put("alg", "RS256")
                .put("kid", id())
                .put("x5t", id());
        var content = URL.encodeToString(Json.bytes(head)) + "." + URL.encodeToString(Json.bytes(claims));
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(pair.getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java can't sign with RS256.", missing);
        }
    }

    /** The claims of a token that this key signed. */
    Optional<ObjectNode> claims(String token) {
        var parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(pair.getPublic());
            signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
            return signature.verify(decoded(parts[2]))
                    ? Json.readObject(new String(decoded(parts[1]), StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (GeneralSecurityException | IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }
}
