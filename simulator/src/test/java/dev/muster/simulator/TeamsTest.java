package dev.muster.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TeamsTest {
    private final Stage stage = new Stage();

    @AfterEach
    void end() {
        stage.close();
    }

    @Test
    void createsAConversationAndTakesAnActivity() {
        var sent = stage.teams("POST", stage.adasChat() + "/activities", "{\"type\":\"message\",\"text\":\"Hi\"}");

        assertThat(sent.status()).isEqualTo(201);
        var shown = stage.messages(Stage.ADA, "teams").path(0);
        assertThat(shown.path("id").asString()).isEqualTo(sent.text("id"));
        assertThat(shown.path("text").asString()).isEqualTo("Hi");
    }

    @Test
    void grantsNoTokenForAWrongPasswordOrTenant() {
        assertThat(stage.token(ABot.TENANT, "wrong").status()).isEqualTo(401);
        assertThat(stage.token(ABot.TENANT, "wrong").text("error")).isEqualTo("invalid_client");
        assertThat(stage.token("another-tenant", ABot.PASSWORD).status()).isEqualTo(400);
        assertThat(stage.teams("POST", "", "{}", "forged.token.here").text("error", "code"))
                .isEqualTo("BotNotRegistered");
    }

    @Test
    void signsActivitiesWithAPublishedKeyEndorsedForTeams() throws Exception {
        stage.page("POST", "/people/" + Stage.ADA + "/teams/say", "{\"text\":\"help\"}");

        var call = stage.bot.lastCall();
        var activity = call.json();
        assertThat(activity.path("text").asString()).isEqualTo("help");
        assertThat(activity.path("from").path("aadObjectId").asString()).isEqualTo(Stage.ADA_ENTRA);
        var parts = call.header("authorization").substring("Bearer ".length()).split("\\.");
        assertThat(verified(parts)).isTrue();
        var claims = decoded(parts[1]);
        assertThat(claims.path("iss").asString()).isEqualTo("https://api.botframework.com");
        assertThat(claims.path("aud").asString()).isEqualTo(ABot.APP_ID);
        assertThat(claims.path("serviceurl").asString())
                .isEqualTo(activity.path("serviceUrl").asString());
    }

    private boolean verified(String[] parts) throws Exception {
        var uri = stage.get("/login/openid/.well-known/openidconfiguration").text("jwks_uri");
        var key = stage.get(uri.substring(stage.simulator.base().toString().length()))
                .json()
                .path("keys")
                .path(0);
        assertThat(key.path("kid").asString())
                .isEqualTo(decoded(parts[0]).path("kid").asString());
        assertThat(key.path("endorsements").path(0).asString()).isEqualTo("msteams");
        var spec = new RSAPublicKeySpec(number(key, "n"), number(key, "e"));
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(KeyFactory.getInstance("RSA").generatePublic(spec));
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    }

    private static BigInteger number(JsonNode key, String name) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(key.path(name).asString()));
    }

    private static JsonNode decoded(String part) {
        return Stage.JSON.readTree(Base64.getUrlDecoder().decode(part));
    }
}
