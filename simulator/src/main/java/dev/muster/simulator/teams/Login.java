package dev.muster.simulator.teams;

import dev.muster.simulator.web.Answer;
import dev.muster.simulator.web.Door;
import dev.muster.simulator.web.Json;
import dev.muster.simulator.web.Request;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** Entra's token endpoint for the bot, and the published keys for checking what Teams sends. */
final class Login implements Door {
    private static final int LIFE_SECONDS = 3600;
    private static final String BOT_FRAMEWORK = "https://api.botframework.com";

    private static final String GRAPH = "https://graph.microsoft.com";
    private static final Set<String> AUDIENCES = Set.of(BOT_FRAMEWORK, GRAPH);
    private static final int MOST_CHECKED = 1_000;

    private final Map<String, Optional<ObjectNode>> checked = new ConcurrentHashMap<>();
    private final AtomicReference<Optional<TeamsApp>> app;
    private final Keys keys;
    private final InstantSource realTime;
    private final Supplier<URI> base;
    private final Supplier<Set<String>> permissions;

    Login(
            AtomicReference<Optional<TeamsApp>> app,
            Keys keys,
            InstantSource realTime,
            Supplier<URI> base,
            Supplier<Set<String>> permissions) {
        this.app = app;
        this.keys = keys;
        this.realTime = realTime;
        this.base = base;
        this.permissions = permissions;
    }

    @Override
    public Answer answer(Request request) {
        var path = String.join("/", request.path().subList(1, request.path().size()));
        if (path.equals("openid/.well-known/openidconfiguration")) {
            return Answer.json(configuration());
        }
        if (path.equals("openid/keys")) {
            return Answer.json(keys.published());
        }
        if (path.endsWith("/oauth2/v2.0/token") && request.method().equals("POST")) {
            return token(request.path().get(1), request.bodyForm());
        }
        return Answer.error(404, "There is nothing at /" + String.join("/", request.path()) + ".");
    }

    private ObjectNode configuration() {
        var configuration = Json.object()
                .put("issuer", BOT_FRAMEWORK)
                .put("authorization_endpoint", "https://invalid.botframework.com")
                .put("jwks_uri", base.get() + "/login/openid/keys");
        configuration.putArray("id_token_signing_alg_values_supported").add("RS256");
        configuration.putArray("token_endpoint_auth_methods_supported").add("private_key_jwt");
        return configuration;
    }

    private Answer token(String tenant, Map<String, String> form) {
        var known = app.get();
        var client = form.getOrDefault("client_id", "");
        if (!"client_credentials".equals(form.get("grant_type"))) {
            return refuse(400, "unsupported_grant_type", "AADSTS70003: The app requested an unsupported grant type.");
        }
        if (known.isEmpty() || !known.get().appId().equals(client)) {
            return refuse(
                    400,
                    "unauthorized_client",
                    "AADSTS700016: Application with identifier '" + client + "' was not found in the directory '"
                            + tenant + "'.");
        }
        if (!tenant.equals(known.get().tenantId()) && !tenant.equals("botframework.com")) {
            return refuse(400, "invalid_request", "AADSTS90002: Tenant '" + tenant + "' not found.");
        }
        if (!known.get().password().equals(form.get("client_secret"))) {
            return refuse(401, "invalid_client", "AADSTS7000215: Invalid client secret provided.");
        }
        var audience = form.getOrDefault("scope", "").replaceFirst("/\\.default$", "");
        if (!AUDIENCES.contains(audience) || !form.getOrDefault("scope", "").endsWith("/.default")) {
            return refuse(
                    400,
                    "invalid_scope",
                    "AADSTS70011: The provided value for the input parameter 'scope' is not valid.");
        }
        return granted(known.get(), tenant, audience);
    }

    private Answer granted(TeamsApp bot, String tenant, String audience) {
        var now = realTime.instant().getEpochSecond();
        var claims = Json.object()
                .put("aud", audience)
                .put("iss", "https://sts.windows.net/" + tenant + "/")
                .put("iat", now)
                .put("nbf", now)
                .put("exp", now + LIFE_SECONDS)
                .put("appid", bot.appId())
                .put("tid", bot.tenantId());
        if (audience.equals(GRAPH)) {
            var roles = claims.putArray("roles");
            permissions.get().stream().sorted().forEach(roles::add);
        }
        return Answer.json(Json.object()
                .put("token_type", "Bearer")
                .put("expires_in", LIFE_SECONDS)
                .put("ext_expires_in", LIFE_SECONDS)
                .put("access_token", keys.sign(claims)));
    }

    /** Whether a token was granted here to the bot for its service and still lives. */
    boolean grants(String token) {
        return grants(token, BOT_FRAMEWORK);
    }

    private boolean grants(String token, String audience) {
        return claims(token)
                .filter(claims -> claims.path("aud").asString("").equals(audience))
                .filter(claims ->
                        claims.path("exp").asLong(0) > realTime.instant().getEpochSecond())
                .filter(claims -> app.get()
                        .filter(bot -> bot.appId().equals(claims.path("appid").asString("")))
                        .isPresent())
                .isPresent();
    }

    /** The bot that a token for Graph was granted to. */
    Optional<TeamsApp> graphCaller(String token) {
        return grants(token, GRAPH) ? app.get() : Optional.empty();
    }

    /** Checked once: a bot shows the same token with every call, and its signature is the dear part of each. */
    private Optional<ObjectNode> claims(String token) {
        if (checked.size() > MOST_CHECKED) {
            checked.clear();
        }
        return checked.computeIfAbsent(token, keys::claims);
    }

    private static Answer refuse(int status, String error, String description) {
        return Answer.json(status, Json.object().put("error", error).put("error_description", description));
    }
}
