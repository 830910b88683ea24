package dev.muster.graph;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** How an app signs in for itself, without a person (platforms.md B.3). */
@HttpExchange(accept = "application/json")
interface SignInCalls {

    @PostExchange(url = "/oauth2/v2.0/token", contentType = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    Grant signIn(@RequestBody MultiValueMap<String, String> form);

    /** A token with its lifetime; never printed. */
    record Grant(
            @JsonProperty("access_token") @Nullable String token,
            @JsonProperty("expires_in") long seconds) {

        Duration lifetime() {
            return Duration.ofSeconds(Math.max(0, seconds));
        }

        @Override
        public String toString() {
            return "Grant[seconds=" + seconds + "]";
        }
    }

    /** What is sent to sign in. Spring writes a body into its debug log by this text. */
    final class Form extends LinkedMultiValueMap<String, String> {

        private static final long serialVersionUID = 1L;

        Form(GraphSettings.Registration who, String scope) {
            add("grant_type", "client_credentials");
            add("client_id", who.appId());
            add("client_secret", who.secret());
            add("scope", scope);
        }

        @Override
        public String toString() {
            return "Form" + keySet();
        }
    }
}
