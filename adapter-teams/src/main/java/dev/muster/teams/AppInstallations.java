package dev.muster.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.teams.LoginTokens.LoginFailed;
import dev.muster.teams.LoginTokens.Token;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;

/** Asks Microsoft Graph to give people the Teams app that our bot belongs to (platforms.md B.5, C.3). */
final class AppInstallations {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration LATER = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TeamsSettings settings;
    private final LoginTokens tokens;
    private final SmallCalls calls;
    private final InstantSource clock;
    private volatile String catalogueId;

    /** What came of asking; nobody is harmed by asking twice. */
    sealed interface Answer {

        record Installed(boolean before) implements Answer {}

        record Denied(String code) implements Answer {}

        record Later(Duration after, String code) implements Answer {}
    }

    AppInstallations(TeamsSettings settings, LoginTokens tokens, SmallCalls calls, InstantSource clock) {
        this.settings = settings;
        this.tokens = tokens;
        this.calls = calls;
        this.clock = clock;
        this.catalogueId = settings.installing().catalogueId().orElse("");
    }

    Answer install(String user) {
        try {
            if (catalogueId.isEmpty()) {
                HttpResponse<byte[]> found = call(search());
                if (found.statusCode() != 200) {
                    return failed(found);
                }
                catalogueId = firstId(found.body());
            }
            return catalogueId.isEmpty() ? new Answer.Denied("install-not-in-catalogue") : answer(call(order(user)));
        } catch (LoginFailed login) {
            String code = "install-" + login.code();
            return login.isForGood() ? new Answer.Denied(code) : new Answer.Later(LATER, code);
        } catch (IOException unreachable) {
            return new Answer.Later(LATER, "install-unreachable");
        }
    }

    // 201 has no body; 409 says that the person has the app.
    private Answer answer(HttpResponse<byte[]> response) {
        return switch (response.statusCode()) {
            case 200, 201, 202, 204 -> new Answer.Installed(false);
            case 409 -> new Answer.Installed(true);
            default -> failed(response);
        };
    }

    private Answer failed(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        String code = "install-" + Codes.of(status, response.body());
        if (status == 429 || status == 503) {
            return new Answer.Later(
                    RetryAfter.read(response.headers().firstValue("Retry-After"), clock.instant())
                            .orElse(SOON),
                    code);
        }
        // 401: the token is forgotten by now, and the next one may do.
        boolean passing = status == 401 || status == 408 || status < 400 || status >= 500;
        return passing ? new Answer.Later(LATER, code) : new Answer.Denied(code);
    }

    private HttpResponse<byte[]> call(HttpRequest.Builder request) throws IOException {
        Token token = tokens.current();
        HttpResponse<byte[]> response = calls.call(request.header("Authorization", "Bearer " + token.value())
                .header("Accept", "application/json")
                .build());
        if (response.statusCode() == 401) {
            tokens.forget(token);
        }
        return response;
    }

    private HttpRequest.Builder search() {
        String filter = "externalId eq '" + settings.registration().appId() + "'";
        return HttpRequest.newBuilder(graph("appCatalogs/teamsApps?$filter=" + encoded(filter)));
    }

    private HttpRequest.Builder order(String user) {
        String app = graph("appCatalogs/teamsApps/" + catalogueId).toString();
        String body = JSON.createObjectNode().put("teamsApp@odata.bind", app).toString();
        return HttpRequest.newBuilder(graph("users/" + encoded(user) + "/teamwork/installedApps"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }

    private URI graph(String path) {
        String root = settings.installing().graph().toString();
        return URI.create((root.endsWith("/") ? root : root + "/") + path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String firstId(byte[] body) throws IOException {
        JsonNode id = JSON.readTree(body).at("/value/0/id");
        return TeamsSettings.isGuid(id.asText("")) ? id.asText() : "";
    }
}
