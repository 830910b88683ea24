package dev.muster.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Who is believed to be the Bot Connector. */
class SignedRequestsTest {

    static final List<String> POISONED = ServiceHostsTest.POISONED;

    private static PlatformStandIn teams;
    private static RunningBot bot;

    @BeforeAll
    static void start() throws Exception {
        teams = new PlatformStandIn();
        teams.announces(Signing.KEY, "msteams");
        bot = new RunningBot(teams.settings());
    }

    @AfterAll
    static void stop() {
        bot.close();
        teams.close();
    }

    @BeforeEach
    void forgetAll() {
        bot.reset();
    }

    private static String said() {
        return Samples.payload("said-in-private", teams.service().toString());
    }

    private static JWTClaimsSet.Builder claims() {
        return Signing.claims(teams.service().toString());
    }

    private static Date in(Duration time) {
        return Date.from(Instant.now().plus(time));
    }

    @Test
    void believesAGoodToken() throws Exception {
        assertThat(bot.post(Signing.bearer(teams.service().toString()), said()).statusCode())
                .isEqualTo(200);
        assertThat(bot.received).hasSize(1);
    }

    @Test
    void allowsFiveMinutesOfSkew() throws Exception {
        String late = Signing.bearer(
                Signing.KEY, claims().expirationTime(in(Duration.ofMinutes(-4))).build());
        String early = Signing.bearer(
                Signing.KEY, claims().notBeforeTime(in(Duration.ofMinutes(4))).build());
        assertThat(bot.post(late, said()).statusCode()).isEqualTo(200);
        assertThat(bot.post(early, said()).statusCode()).isEqualTo(200);
    }

    static Stream<Arguments> forgeries() throws Exception {
        String good = Signing.bearer(teams.service().toString());
        String[] parts = good.split("\\.");
        RSAKey key = Signing.KEY;
        JWSHeader.Builder jku = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("other");
        SignedJWT hmac = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("key-1").build(), claims().build());
        hmac.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
        return Stream.of(
                forged("no token", ""),
                forged("basic scheme", "Basic dXNlcjpwdw=="),
                forged("empty bearer", "Bearer "),
                forged("not a JWT", "Bearer abc.def.ghi"),
                forged("two parts", parts[0] + "." + parts[1]),
                forged("four parts", good + ".x"),
                forged("no signature", parts[0] + "." + parts[1] + "."),
                forged("signature changed", parts[0] + "." + parts[1] + "." + flipped(parts[2])),
                forged("claims changed", parts[0] + "." + flipped(parts[1]) + "." + parts[2]),
                forged("header changed", "Bearer " + flipped(parts[0].substring(7)) + "." + parts[1] + "." + parts[2]),
                forged("alg none", "Bearer " + new PlainJWT(claims().build()).serialize()),
                forged("alg HS256 by the public key", "Bearer " + hmac.serialize()),
                forged(
                        "alg RS512",
                        Signing.bearer(key, header(JWSAlgorithm.RS512).build(), claims().build())),
                forged(
                        "alg PS256",
                        Signing.bearer(key, header(JWSAlgorithm.PS256).build(), claims().build())),
                forged("another's key", Signing.bearer(Signing.STRANGER, claims().build())),
                forged("unknown kid", Signing.bearer(Signing.key("key-9"), claims().build())),
                forged("no kid", Signing.bearer(key, new JWSHeader(JWSAlgorithm.RS256), claims().build())),
                forged(
                        "jku to a stranger",
                        Signing.bearer(
                                Signing.STRANGER,
                                jku.jwkURL(URI.create(teams.base() + "/stranger"))
                                        .build(),
                                claims().build())),
                forged(
                        "x5u to a stranger",
                        Signing.bearer(
                                Signing.STRANGER,
                                header(JWSAlgorithm.RS256)
                                        .x509CertURL(URI.create(teams.base() + "/stranger"))
                                        .build(),
                                claims().build())),
                forged(
                        "own jwk",
                        Signing.bearer(
                                Signing.STRANGER,
                                header(JWSAlgorithm.RS256)
                                        .jwk(Signing.STRANGER.toPublicJWK())
                                        .build(),
                                claims().build())),
                forged(
                        "other issuer",
                        Signing.bearer(
                                key,
                                claims().issuer("https://sts.windows.net/x/").build())),
                forged("no issuer", Signing.bearer(key, claims().issuer(null).build())),
                forged(
                        "issuer with a tail",
                        Signing.bearer(
                                key,
                                claims().issuer("https://api.botframework.com.evil.example")
                                        .build())),
                forged(
                        "other audience",
                        Signing.bearer(
                                key,
                                claims().audience("22222222-2222-4333-8444-555555555555")
                                        .build())),
                forged(
                        "two audiences",
                        Signing.bearer(
                                key,
                                claims().audience(List.of(PlatformStandIn.APP, "x"))
                                        .build())),
                forged(
                        "no audience",
                        Signing.bearer(key, claims().audience((String) null).build())),
                forged(
                        "expired",
                        Signing.bearer(
                                key,
                                claims().expirationTime(in(Duration.ofMinutes(-6)))
                                        .build())),
                forged(
                        "no expiry",
                        Signing.bearer(key, claims().expirationTime(null).build())),
                forged(
                        "not yet valid",
                        Signing.bearer(
                                key,
                                claims().notBeforeTime(in(Duration.ofMinutes(6)))
                                        .build())),
                forged("other service", Signing.bearer("https://smba.trafficmanager.net/teams/")),
                forged(
                        "no service",
                        Signing.bearer(key, claims().claim("serviceurl", null).build())),
                forged(
                        "service not text",
                        Signing.bearer(
                                key,
                                claims().claim("serviceurl", Map.of("a", 1)).build())),
                forged(
                        "service under another name",
                        Signing.bearer(
                                key,
                                claims().claim("serviceurl", null)
                                        .claim("serviceUrl", teams.service().toString())
                                        .build())));
    }

    private static JWSHeader.Builder header(JWSAlgorithm algorithm) {
        return new JWSHeader.Builder(algorithm).keyID("key-1");
    }

    private static Arguments forged(String name, String authorization) {
        return Arguments.of(name, authorization);
    }

    private static String flipped(String part) {
        int middle = part.length() / 2;
        char other = part.charAt(middle) == 'A' ? 'B' : 'A';
        return part.substring(0, middle) + other + part.substring(middle + 1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void turnsAwayWith401(String name, String authorization) throws Exception {
        assertThat(bot.post(authorization, said()).statusCode()).as(name).isEqualTo(401);
        assertThat(bot.received).isEmpty();
        assertThat(teams.seen("/stranger")).isEmpty();
    }

    @Test
    void turnsAwayAnotherTenantWith403() throws Exception {
        String other = said().replace(PlatformStandIn.TENANT, "00000000-8888-4777-8666-555555555555");
        assertThat(bot.post(Signing.bearer(teams.service().toString()), other).statusCode())
                .isEqualTo(403);
        assertThat(bot.received).isEmpty();
    }

    @Test
    void turnsAwayAnotherChannelWith403() throws Exception {
        String other = said().replace("msteams", "webchat");
        assertThat(bot.post(Signing.bearer(teams.service().toString()), other).statusCode())
                .isEqualTo(403);
        assertThat(bot.received).isEmpty();
    }

    @Test
    void turnsAwayAKeyWithoutEndorsementForTeamsWith403() throws Exception {
        try (PlatformStandIn other = new PlatformStandIn()) {
            other.announces(Signing.KEY, "webchat");
            try (RunningBot another = new RunningBot(other.settings())) {
                String said = Samples.payload("said-in-private", other.service().toString());
                assertThat(another.post(Signing.bearer(other.service().toString()), said)
                                .statusCode())
                        .isEqualTo(403);
                assertThat(another.received).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @FieldSource("POISONED")
    void turnsAwayAPoisonedServiceEvenWhenSigned(String url) throws Exception {
        String text =
                com.fasterxml.jackson.core.io.JsonStringEncoder.getInstance().quoteAsString(url)
                                instanceof char[] quoted
                        ? new String(quoted)
                        : url;
        try (DialledAddresses dialled = new DialledAddresses()) {
            int status = bot.post(Signing.bearer(url), Samples.payload("said-in-private", text))
                    .statusCode();
            assertThat(status).isIn(401, 403);
            assertThat(bot.received).isEmpty();
            assertThat(bot.conversations()
                            .find(Samples.anyone())
                            .filter(known -> known.service().toString().equals(url)))
                    .isEmpty();
            assertThat(dialled.all())
                    .noneMatch(address -> !address.getAuthority().equals(teams.host())
                            && !address.getAuthority().equals(bot.endpoint().getAuthority()));
        }
    }

    @Test
    void saysWhatIsWrongWithoutSayingHowItIsMade() throws Exception {
        String answer = bot.post("Bearer abc", said()).body();
        assertThat(answer).isEqualTo("{\"error\":\"The token is not a signed JWT\"}");
    }
}
