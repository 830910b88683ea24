package dev.muster.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Graph's users, groups and managed devices. */
class DirectoryTest {
    private static final String DELTA = "/v1.0/users/delta?$select=id,mail,department";
    private static final String DEVICES = "/v1.0/deviceManagement/managedDevices";

    private final Stage stage = new Stage();
    private String token = "";

    @BeforeEach
    void begin() {
        token = stage.send(stage.request("/login/" + ABot.TENANT + "/oauth2/v2.0/token")
                        .POST(HttpRequest.BodyPublishers.ofString(Stage.form(
                                "grant_type",
                                "client_credentials",
                                "client_id",
                                ABot.APP_ID,
                                "client_secret",
                                ABot.PASSWORD,
                                "scope",
                                "https://graph.microsoft.com/.default"))))
                .text("access_token");
    }

    @AfterEach
    void end() {
        stage.close();
    }

    private Stage.Reply graph(String path, String... headers) {
        var address = path.startsWith("http") ? URI.create(path) : URI.create(stage.simulator.base() + path);
        var request = HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return stage.send(request);
    }

    private void sim(String method, String path, String json) {
        var reply = stage.page(method, "/graph" + path, json);
        assertThat(reply.status()).as(reply.response().body()).isEqualTo(200);
    }

    private static String link(Stage.Reply reply, String name) {
        return reply.json().path("@odata." + name).asString("");
    }

    private static List<String> ids(Stage.Reply reply) {
        return reply.json()
                .path("value")
                .valueStream()
                .map(row -> row.path("id").asString(""))
                .toList();
    }

    private void crowd(int many) {
        stage.simulator.settle(Crowd.of(many));
    }

    @Test
    void pagesAsLongAsPreferredAndEndsWithADeltaLink() {
        crowd(25);

        var first = graph(DELTA, "Prefer", "odata.maxpagesize=20");
        var second = graph(link(first, "nextLink"), "Prefer", "odata.maxpagesize=20");

        assertThat(ids(first)).hasSize(20);
        assertThat(link(first, "deltaLink")).isEmpty();
        assertThat(ids(second)).hasSize(7).doesNotContainAnyElementsOf(ids(first));
        assertThat(link(second, "nextLink")).isEmpty();
        assertThat(link(second, "deltaLink")).contains("/v1.0/users/delta?$deltatoken=");
    }

    @Test
    void tellsOnlyWhatWasAskedForAndLeavesOutWhatIsNotSet() {
        var ada = graph(DELTA).json().path("value").path(0);

        assertThat(ada.propertyNames()).containsExactlyInAnyOrder("id", "mail");
        assertThat(graph("/v1.0/users/" + Stage.ADA + "?$select=mail,department")
                        .json()
                        .path("department")
                        .isNull())
                .isTrue();
        assertThat(graph("/v1.0/users?$select=shoeSize").status()).isEqualTo(400);
    }

    @Test
    void tellsWhoChangedCameAndWentSinceARound() {
        var before = link(graph(DELTA), "deltaLink");
        assertThat(ids(graph(before))).isEmpty();

        sim("PUT", "/users/" + Stage.ADA, "{\"department\":\"Board\"}");
        sim("PUT", "/users/new@example.com", "{}");
        sim("DELETE", "/users/" + Stage.BEN, "");
        var round = graph(before);

        assertThat(round.json().path("value")).hasSize(3);
        assertThat(row(round, Stage.ADA_ENTRA).path("department").asString()).isEqualTo("Board");
        assertThat(row(round, Stage.BEN_ENTRA).path("@removed").path("reason").asString())
                .isEqualTo("changed");
        assertThat(ids(graph(link(round, "deltaLink")))).isEmpty();
        assertThat(ids(graph("/v1.0/directory/deletedItems/microsoft.graph.user?$select=id")))
                .containsExactly(Stage.BEN_ENTRA);
        assertThat(graph("/v1.0/users/" + Stage.BEN).text("error", "code")).isEqualTo("Request_ResourceNotFound");
    }

    private static JsonNode row(Stage.Reply reply, String id) {
        return reply.json()
                .path("value")
                .valueStream()
                .filter(row -> row.path("id").asString("").equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void knowsNoPositionOfAnotherTime() {
        var old = link(graph(DELTA), "deltaLink");
        try (var later = new Stage()) {
            var address = old.replace(
                    stage.simulator.base().toString(), later.simulator.base().toString());
            var reply = later.send(
                    HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Bearer " + tokenOf(later)));

            assertThat(reply.status()).isEqualTo(410);
            assertThat(reply.text("error", "code")).isEqualTo("syncStateNotFound");
        }
        assertThat(graph("/v1.0/users/delta?$deltatoken=%25%25").status()).isEqualTo(400);
    }

    private static String tokenOf(Stage other) {
        return other.send(other.request("/login/" + ABot.TENANT + "/oauth2/v2.0/token")
                        .POST(HttpRequest.BodyPublishers.ofString(Stage.form(
                                "grant_type",
                                "client_credentials",
                                "client_id",
                                ABot.APP_ID,
                                "client_secret",
                                ABot.PASSWORD,
                                "scope",
                                "https://graph.microsoft.com/.default"))))
                .text("access_token");
    }

    @Test
    void findsMembersOfGroupsWithinAndOnlyAsGraphWantsToBeAsked() {
        stage.simulator.settle(List.of(Stage.ada().at(new SimulatedPerson.Work("", "", List.of("Sales")))));
        var sales =
                ids(graph("/v1.0/groups?$filter=displayName%20eq%20'sales'")).getFirst();
        sim("PUT", "/groups/g-all", "{\"displayName\":\"All\"}");
        sim("PUT", "/groups/g-all/members/" + sales, "");
        sim("PUT", "/groups/g-all/members/" + Stage.BEN, "");
        var members = "/v1.0/groups/g-all/transitiveMembers/microsoft.graph.user?$select=id&$count=true";

        assertThat(ids(graph(members, "ConsistencyLevel", "eventual")))
                .containsExactly(Stage.ADA_ENTRA, Stage.BEN_ENTRA);
        assertThat(graph(members).text("error", "code")).isEqualTo("Request_UnsupportedQuery");

        sim("DELETE", "/groups/g-all/members/" + Stage.BEN, "");
        assertThat(ids(graph(members, "ConsistencyLevel", "eventual"))).containsExactly(Stage.ADA_ENTRA);
    }

    @Test
    void wantsPagesNoLongerThanDocumented() {
        assertThat(graph("/v1.0/users?$top=1000").status()).isEqualTo(400);
        assertThat(graph(DEVICES + "?$top=1000").status()).isEqualTo(200);
        assertThat(graph(DEVICES + "?$top=1001").status()).isEqualTo(400);
    }

    @Test
    void refusesWhatTheAppMayNot() {
        sim("PUT", "/rules", "{\"permissions\":[]}");

        assertThat(graph(DELTA).text("error", "code")).isEqualTo("Authorization_RequestDenied");
        assertThat(graph("/v1.0/groups").status()).isEqualTo(403);
        assertThat(graph(DEVICES).text("error", "message")).contains("DeviceManagementManagedDevices.Read.All");
    }

    @Test
    void throttlesTheDirectoryByResourceUnitsAndDevicesByRequests() {
        sim("PUT", "/rules", "{\"directoryUnitsPer10Seconds\":4,\"deviceRequestsPer20Seconds\":2}");

        assertThat(IntStream.range(0, 5).mapToObj(_ -> graph(DELTA).status())).containsExactly(200, 200, 200, 200, 429);
        assertThat(graph(DELTA).header("retry-after")).isEqualTo("10");
        assertThat(IntStream.range(0, 3).mapToObj(_ -> graph(DEVICES).status())).containsExactly(200, 200, 429);

        stage.clock.advance(Duration.ofSeconds(10));
        assertThat(graph(DELTA).status()).isEqualTo(200);
        assertThat(graph(DEVICES).status()).isEqualTo(429);
    }

    @Test
    void failsAsOftenAsItIsToldTo() {
        stage.page("PUT", "/faults", "{\"graph\":{\"throttle\":1,\"retryAfter\":3}}");
        assertThat(graph(DEVICES).header("retry-after")).isEqualTo("3");
        assertThat(stage.create(Stage.ADA_ENTRA).status()).isEqualTo(201);

        stage.page("PUT", "/faults", "{\"graph\":{\"failures\":[{\"status\":504,\"code\":\"UnknownError\"}]}}");
        assertThat(graph(DEVICES).text("error", "code")).isEqualTo("UnknownError");
    }

    @Test
    void changesAndRemovesDevicesByHand() {
        sim("POST", "/devices", "{\"mail\":\"ada@example.com\",\"operatingSystem\":\"Linux\"}");
        var device = graph(DEVICES).json().path("value").path(0);
        var id = device.path("id").asString();

        sim("PUT", "/devices/" + id, "{\"deviceRegistrationState\":\"revoked\"}");

        assertThat(device.path("operatingSystem").asString()).isEqualTo("Linux");
        assertThat(graph(DEVICES + "?$select=id,deviceRegistrationState")
                        .json()
                        .path("value")
                        .path(0)
                        .path("deviceRegistrationState")
                        .asString())
                .isEqualTo("revoked");
        sim("DELETE", "/devices/" + id, "");
        assertThat(ids(graph(DEVICES))).isEmpty();
        assertThat(stage.page("DELETE", "/graph/devices/" + id, "").status()).isEqualTo(404);
    }

    @Test
    void keepsWhatWasChangedByHandOverARestart(@TempDir Path directory) {
        var journal = directory.resolve("journal");
        try (var before = new Stage(settings -> settings.withJournal(journal))) {
            before.page("PUT", "/graph/users/" + Stage.ADA, "{\"accountEnabled\":false}");
            before.page("DELETE", "/graph/users/" + Stage.BEN, "");
        }
        try (var after = new Stage(settings -> settings.withJournal(journal))) {
            var users = after.get("/sim/api/graph/users").json();
            assertThat(users).hasSize(1);
            assertThat(users.path(0).path("accountEnabled").asBoolean(true)).isFalse();
            assertThat(users.path(0).path("displayName").asString()).isEqualTo("Ada Example");
        }
    }
}
