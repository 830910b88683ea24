package dev.muster.teams;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.muster.teams.SigningKeys.SigningKey;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lets in what the Bot Connector signed for this bot, this service, this channel and this tenant (platforms.md B.4). There is no way to turn it off. */
final class SignedRequests implements Admission {

    private static final String ISSUER = "https://api.botframework.com";
    private static final String CHANNEL = "msteams";
    private static final String SCHEME = "bearer ";
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final TeamsSettings.Registration registration;
    private final SigningKeys keys;
    private final ServiceHosts hosts;
    private final InstantSource clock;

    SignedRequests(TeamsSettings.Registration registration, SigningKeys keys, ServiceHosts hosts, InstantSource clock) {
        this.registration = registration;
        this.keys = keys;
        this.hosts = hosts;
        this.clock = clock;
    }

    @Override
    public Caller identify(HttpServletRequest request) throws Denied {
        SignedJWT token = token(Objects.requireNonNullElse(request.getHeader("Authorization"), ""));
        SigningKey key = verify(token);
        JWTClaimsSet claims = claims(token);
        checkParties(claims);
        checkTimes(claims);
        return new Signer(service(claims), key);
    }

    private static SignedJWT token(String authorization) throws Denied {
        if (!authorization.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            throw new Denied(401, "A bearer token is required");
        }
        try {
            return SignedJWT.parse(authorization.substring(SCHEME.length()).strip());
        } catch (ParseException | IllegalArgumentException malformed) {
            throw new Denied(401, "The token is not a signed JWT");
        }
    }

    // The key comes from the platform's list by its id alone: jku, x5u and keys inside the token are never looked at.
    private SigningKey verify(SignedJWT token) throws Denied {
        if (!JWSAlgorithm.RS256.equals(token.getHeader().getAlgorithm())) {
            throw new Denied(401, "The token is not signed by RS256");
        }
        SigningKey key = key(token.getHeader().getKeyID());
        try {
            if (token.verify(new RSASSAVerifier(key.key()))) {
                return key;
            }
        } catch (JOSEException unusable) {
            throw new Denied(401, "The token's signature cannot be checked");
        }
        throw new Denied(401, "The token's signature does not match");
    }

    private SigningKey key(@Nullable String kid) throws Denied {
        if (kid == null) {
            throw new Denied(401, "The token names no key");
        }
        try {
            return keys.find(kid).orElseThrow(() -> new Denied(401, "The token's key is unknown"));
        } catch (IOException unavailable) {
            throw new Denied(503, "The platform's signing keys cannot be read now");
        }
    }

    private static JWTClaimsSet claims(SignedJWT token) throws Denied {
        try {
            return Objects.requireNonNull(token.getJWTClaimsSet());
        } catch (ParseException | NullPointerException malformed) {
            throw new Denied(401, "The token's claims cannot be read");
        }
    }

    private void checkParties(JWTClaimsSet claims) throws Denied {
        if (!ISSUER.equals(claims.getIssuer())) {
            throw new Denied(401, "The token is from another issuer");
        }
        if (!List.of(registration.appId()).equals(claims.getAudience())) {
            throw new Denied(401, "The token is for another bot");
        }
    }

    private void checkTimes(JWTClaimsSet claims) throws Denied {
        Instant now = clock.instant();
        Date expiry = claims.getExpirationTime();
        if (expiry == null || now.isAfter(expiry.toInstant().plus(SKEW))) {
            throw new Denied(401, "The token has expired");
        }
        Date start = claims.getNotBeforeTime();
        if (start != null && now.isBefore(start.toInstant().minus(SKEW))) {
            throw new Denied(401, "The token is not valid yet");
        }
    }

    // All lower case, unlike the activity's serviceUrl.
    private static String service(JWTClaimsSet claims) throws Denied {
        if (claims.getClaim("serviceurl") instanceof String service) {
            return service;
        }
        throw new Denied(401, "The token names no service");
    }

    private final class Signer implements Caller {

        private final String service;
        private final SigningKey key;

        private Signer(String service, SigningKey key) {
            this.service = service;
            this.key = key;
        }

        @Override
        public void vouchFor(ReceivedActivity activity) throws Denied {
            if (!service.equalsIgnoreCase(activity.serviceUrl())) {
                throw new Denied(401, "The token is for another service than the activity");
            }
            if (!CHANNEL.equals(activity.channel()) || !key.endorsements().contains(CHANNEL)) {
                throw new Denied(403, "The key does not speak for this channel");
            }
            if (!registration.tenant().equalsIgnoreCase(activity.tenant())) {
                throw new Denied(403, "The activity is from another tenant than teams.tenant-id");
            }
            if (hosts.admit(activity.serviceUrl()).isEmpty()) {
                throw new Denied(
                        403, "The service is not trusted; if it should be, name its host in teams.service-hosts");
            }
        }
    }
}
