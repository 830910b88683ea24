package dev.muster.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GraphTest {
    private final Stage stage = new Stage();

    @AfterEach
    void end() {
        stage.close();
    }

    private String token() {
        var form = Stage.form(
                "grant_type",
                "client_credentials",
                "client_id",
                ABot.APP_ID,
                "client_secret",
                ABot.PASSWORD,
                "scope",
                "https://graph.microsoft.com/.default");
        return stage.send(stage.request("/login/" + ABot.TENANT + "/oauth2/v2.0/token")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)))
                .text("access_token");
    }

    private Stage.Reply get(String path, String filter) {
        return stage.send(
                stage.request("/v1.0" + path + "?$filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8))
                        .header("Authorization", "Bearer " + token())
                        .GET());
    }

    private Stage.Reply install(String user, String app) {
        var body = "{\"teamsApp@odata.bind\":\"https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/" + app + "\"}";
        return stage.send(stage.request("/v1.0/users/" + user + "/teamwork/installedApps")
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token())
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private String catalogueId() {
        return get("/appCatalogs/teamsApps", "externalId eq '" + ABot.APP_ID + "'")
                .json()
                .at("/value/0/id")
                .asString();
    }

    @Test
    void findsTheAppInTheCatalogueByItsManifestsId() {
        assertThat(catalogueId()).isNotEmpty().isNotEqualTo(ABot.APP_ID);
        assertThat(get("/appCatalogs/teamsApps", "externalId eq 'another'")
                        .json()
                        .path("value"))
                .isEmpty();
    }

    @Test
    void installsTheAppForSomebodyAndTellsTheBot() throws Exception {
        var app = catalogueId();
        var installedApps = "/users/" + Stage.BEN_ENTRA + "/teamwork/installedApps";
        assertThat(get(installedApps, "teamsApp/id eq '" + app + "'").json().path("value"))
                .isEmpty();

        assertThat(install(Stage.BEN_ENTRA, app).status()).isEqualTo(201);

        assertThat(get(installedApps, "teamsApp/id eq '" + app + "'").json().path("value"))
                .hasSize(1);
        assertThat(stage.create(Stage.BEN_ENTRA).status()).isEqualTo(201);
        while (stage.bot.calls().size() < 2) {
            Thread.sleep(5);
        }
        assertThat(stage.bot.calls())
                .extracting(call -> call.json().path("type").asString())
                .containsExactly("conversationUpdate", "installationUpdate");
    }

    @Test
    void saysWhyItInstallsNothing() {
        var app = catalogueId();
        assertThat(install(Stage.ADA_ENTRA, app).status()).isEqualTo(409);
        assertThat(install(Stage.BEN_ENTRA, "another").status()).isEqualTo(404);
        assertThat(install("nobody", app).text("error", "code")).isEqualTo("NotFound");
        assertThat(stage.bot.calls()).isEmpty();
    }

    @Test
    void takesNoTokenThatIsForTheBotsService() {
        var reply = stage.send(stage.request("/v1.0/appCatalogs/teamsApps")
                .header("Authorization", "Bearer " + stage.teamsToken())
                .GET());
        assertThat(reply.status()).isEqualTo(401);
        assertThat(stage.teams("POST", "", "{}", token()).status()).isEqualTo(401);
    }

    @Test
    void takesThirtyRequestsASecond() {
        var bearer = token();
        var statuses = IntStream.range(0, 31)
                .mapToObj(_ -> stage.send(stage.request("/v1.0/appCatalogs/teamsApps")
                        .header("Authorization", "Bearer " + bearer)
                        .GET()))
                .map(Stage.Reply::status)
                .toList();
        assertThat(statuses.subList(0, 30)).containsOnly(200);
        assertThat(statuses.getLast()).isEqualTo(429);
        stage.clock.advance(Duration.ofSeconds(1));
        assertThat(catalogueId()).isNotEmpty();
    }
}
