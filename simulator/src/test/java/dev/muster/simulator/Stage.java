package dev.muster.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A started simulator with three people in it, a bot, a settable clock, and a client that speaks HTTP to it. */
final class Stage implements AutoCloseable {
    static final String ADA = "ada@example.com";
    static final String ADA_SLACK = "U0ADA00001";
    static final String ADA_DM = "D0ADA00001";
    static final String ADA_ENTRA = "aaaaaaaa-0000-4000-8000-000000000001";
    static final String BEN = "ben@example.com";
    static final String BEN_SLACK = "U0BEN00002";
    static final String BEN_ENTRA = "aaaaaaaa-0000-4000-8000-000000000002";

    static final JsonMapper JSON = JsonMapper.builder().build();

    final Simulator simulator;
    final ABot bot = new ABot();
    private final HttpClient client = HttpClient.newHttpClient();

    /** A clock that stands until it is moved. */
    static final class Clock implements InstantSource {
        private volatile Instant now = Instant.parse("2027-07-05T01:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        void advance(Duration by) {
            now = now.plus(by);
        }

        void moveTo(Instant then) {
            now = then;
        }
    }

    final Clock clock;

    /** An HTTP answer, its body read as JSON when it is some. */
    record Reply(int status, HttpResponse<String> response) {
        JsonNode json() {
            return JSON.readTree(response.body());
        }

        String text(String... path) {
            JsonNode node = json();
            for (var step : path) {
                node = node.path(step);
            }
            return node.asString("");
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    Stage() {
        this(settings -> settings);
    }

    Stage(UnaryOperator<SimulatorSettings> changed) {
        this(changed, new Clock());
    }

    Stage(UnaryOperator<SimulatorSettings> changed, Clock clock) {
        this.clock = clock;
        simulator = Simulator.start(changed.apply(SimulatorSettings.defaults().withClock(clock)));
        simulator.connect(bot.endpoints());
        simulator.settle(List.of(ada(), ben()));
    }

    static SimulatedPerson ada() {
        return SimulatedPerson.of(ADA, "Ada Example", Locale.forLanguageTag("zh-TW"), ZoneId.of("Asia/Taipei"))
                .inSlack(ADA_SLACK)
                .inTeams(ADA_ENTRA);
    }

    static SimulatedPerson ben() {
        return SimulatedPerson.of(BEN, "Ben Example", Locale.US, ZoneId.of("America/New_York"))
                .deactivatedInSlack(BEN_SLACK)
                .inTeamsWithoutTheApp(BEN_ENTRA);
    }

    Reply slack(String method, String json) {
        return send(request("/slack/api/" + method)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Authorization", "Bearer " + ABot.TOKEN)
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    Reply slackForm(String method, String... namesAndValues) {
        return send(request("/slack/api/" + method)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Authorization", "Bearer " + ABot.TOKEN)
                .POST(HttpRequest.BodyPublishers.ofString(form(namesAndValues))));
    }

    static String form(String... namesAndValues) {
        var form = new StringBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.append(i == 0 ? "" : "&")
                    .append(namesAndValues[i])
                    .append('=')
                    .append(URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
        }
        return form.toString();
    }

    String teamsToken() {
        return token(ABot.TENANT, ABot.PASSWORD).text("access_token");
    }

    Reply token(String tenant, String password) {
        var form = form(
                "grant_type",
                "client_credentials",
                "client_id",
                ABot.APP_ID,
                "client_secret",
                password,
                "scope",
                "https://api.botframework.com/.default");
        return send(request("/login/" + tenant + "/oauth2/v2.0/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    Reply teams(String method, String path, String json) {
        return teams(method, path, json, teamsToken());
    }

    Reply teams(String method, String path, String json, String token) {
        return send(request("/teams/v3/conversations" + path)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .method(method, HttpRequest.BodyPublishers.ofString(json)));
    }

    Reply create(String member) {
        return teams("POST", "", """
                {"isGroup":false,"bot":{"id":"28:%s"},"members":[{"id":"%s"}],
                 "channelData":{"tenant":{"id":"%s"}}}""".formatted(ABot.APP_ID, member, ABot.TENANT));
    }

    /** The id of Ada's personal conversation, written for an address. */
    String adasChat() {
        return "/" + URLEncoder.encode(create(ADA_ENTRA).text("id"), StandardCharsets.UTF_8);
    }

    Reply page(String method, String path, String json) {
        return send(request("/sim/api" + path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json)));
    }

    Reply get(String path) {
        return send(request(path).GET());
    }

    JsonNode window(String mail, String platform) {
        return get("/sim/api/people/" + mail + "/" + platform).json();
    }

    JsonNode messages(String mail, String platform) {
        return window(mail, platform).path("conversations").path(0).path("messages");
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(simulator.base() + path)).timeout(Duration.ofSeconds(30));
    }

    Reply send(HttpRequest.Builder request) {
        try {
            var response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(response.statusCode(), response);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        simulator.close();
        bot.close();
        client.close();
    }
}
