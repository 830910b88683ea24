package dev.muster.graph;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.muster.audience.Directory.Position;
import dev.muster.audience.DirectoryUnavailable;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnhappyDirectoryTest extends StandInGraph {

    private static final String ONE = "aaaaaaaa-0000-4000-8000-000000000001";
    private static final String TWO = "aaaaaaaa-0000-4000-8000-000000000002";

    @Test
    void asksForWhatItNeedsInTheLargestPages() {
        answers(USERS, okJson(last(user(ONE, "ada"))));

        Reading.everybody(directory());

        graph.verify(getRequestedFor(urlPathEqualTo(USERS))
                .withQueryParam(
                        "$select",
                        equalTo(
                                "id,mail,userPrincipalName,displayName,preferredLanguage,department,country,usageLocation,accountEnabled,userType"))
                .withHeader("Prefer", containing("odata.maxpagesize=999"))
                .withHeader("Authorization", equalTo("Bearer token-1")));
        graph.verify(postRequestedFor(urlPathEqualTo(LOGIN))
                .withFormParam("grant_type", equalTo("client_credentials"))
                .withFormParam("client_id", equalTo(Reading.APP))
                .withFormParam("client_secret", equalTo(Reading.SECRET))
                .withFormParam("scope", equalTo("https://graph.microsoft.com/.default")));
    }

    @Test
    void keepsItsTokenFromCallToCall() {
        EntraDirectory directory = directory();
        answers(USERS, okJson(last(user(ONE, "ada"))));

        Reading.everybody(directory);
        Reading.everybody(directory);

        graph.verify(1, postRequestedFor(urlPathEqualTo(LOGIN)));
    }

    @Test
    void signsInAgainOnceWhenTheTokenIsNoLongerAccepted() {
        graph.stubFor(post(urlPathEqualTo(LOGIN))
                .inScenario("login")
                .whenScenarioStateIs("used")
                .willReturn(token("token-2")));
        graph.stubFor(post(urlPathEqualTo(LOGIN))
                .inScenario("login")
                .whenScenarioStateIs("Started")
                .willReturn(token("token-1"))
                .willSetStateTo("used"));
        graph.stubFor(get(urlPathEqualTo(USERS))
                .withHeader("Authorization", equalTo("Bearer token-1"))
                .willReturn(failing(401, "InvalidAuthenticationToken")));
        graph.stubFor(get(urlPathEqualTo(USERS))
                .withHeader("Authorization", equalTo("Bearer token-2"))
                .willReturn(okJson(last(user(ONE, "ada")))));

        assertThat(Reading.everybody(directory()).mails()).containsExactly("ada@example.com");
        graph.verify(2, postRequestedFor(urlPathEqualTo(LOGIN)));
    }

    @Test
    void givesUpWhereNoTokenIsAccepted() {
        answers(USERS, failing(401, "InvalidAuthenticationToken"));

        assertUnavailable("does not accept the token", "graph.login");
        graph.verify(2, getRequestedFor(urlPathEqualTo(USERS)));
    }

    @Test
    void saysThatTheSecretIsWrongWithoutShowingIt() {
        graph.stubFor(
                post(urlPathEqualTo(LOGIN))
                        .willReturn(
                                aResponse()
                                        .withStatus(401)
                                        .withBody(
                                                "{\"error\":\"invalid_client\",\"error_description\":\"AADSTS7000215: Invalid client secret provided.\"}")));

        assertThatThrownBy(() -> Reading.everybody(directory()))
                .isInstanceOf(DirectoryUnavailable.class)
                .hasMessageContaining("AADSTS7000215")
                .hasMessageContaining("graph.secret is wrong or has expired")
                .hasMessageNotContaining(Reading.SECRET);
        graph.verify(1, postRequestedFor(urlPathEqualTo(LOGIN)));
    }

    @Test
    void waitsOutAStormOfThrottling() {
        answers(USERS, throttled("0"), throttled("1"), throttled("0"), okJson(last(user(ONE, "ada"))));

        long begin = System.nanoTime();
        assertThat(Reading.everybody(directory()).mails()).containsExactly("ada@example.com");

        assertThat(System.nanoTime() - begin).isGreaterThanOrEqualTo(1_000_000_000L);
        graph.verify(4, getRequestedFor(urlPathEqualTo(USERS)));
    }

    @Test
    void waitsUntilADate() {
        String soon = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(2));
        answers(USERS, throttled(soon), okJson(last(user(ONE, "ada"))));

        long begin = System.nanoTime();
        assertThat(Reading.everybody(directory()).mails()).hasSize(1);

        assertThat(System.nanoTime() - begin).isGreaterThan(500_000_000L);
    }

    @Test
    void doesNotCallWithinALongWaitAndSaysHowLongItIs() {
        answers(USERS, throttled("600"));

        assertUnavailable("600 seconds of quiet");
        graph.verify(1, getRequestedFor(urlPathEqualTo(USERS)));
    }

    @Test
    void givesUpAfterAStormWithoutEnd() {
        answers(USERS, throttled("0"));

        assertUnavailable("has more to do than it can");
        graph.verify(4, getRequestedFor(urlPathEqualTo(USERS)));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void triesAgainWhenGraphHasTrouble(int status) {
        answers(USERS, failing(status, "ServiceError"), okJson(last(user(ONE, "ada"))));

        assertThat(Reading.everybody(directory()).mails()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CONNECTION_RESET_BY_PEER",
                "EMPTY_RESPONSE",
                "MALFORMED_RESPONSE_CHUNK",
                "RANDOM_DATA_THEN_CLOSE"
            })
    void triesAgainWhenTheConnectionIsCut(String fault) {
        answers(USERS, aResponse().withFault(Fault.valueOf(fault)), okJson(last(user(ONE, "ada"))));

        assertThat(Reading.everybody(directory()).mails()).containsExactly("ada@example.com");
    }

    @Test
    void saysThatItCannotBeReached() {
        EntraDirectory directory = directory();
        graph.stop();

        assertThatThrownBy(() -> Reading.everybody(directory))
                .isInstanceOf(DirectoryUnavailable.class)
                .hasMessageContaining("cannot be reached");
    }

    @Test
    void triesAgainWhenAPageIsHalf() {
        String whole = last(user(ONE, "ada"), user(TWO, "ben"));
        answers(USERS, okJson(whole.substring(0, whole.length() / 2)), okJson(whole));

        assertThat(Reading.everybody(directory()).mails()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>Sign in to the guest network</html>",
                "[]",
                "\"x\"",
                "null",
                "",
                "{}",
                "{\"value\":7}",
                "{\"value\":"
            })
    void takesNothingForAListThatIsNone(String body) {
        answers(USERS, okJson(body));

        assertThatThrownBy(() -> Reading.everybody(directory())).isInstanceOf(DirectoryUnavailable.class);
        graph.verify(4, getRequestedFor(urlPathEqualTo(USERS)));
    }

    @Test
    void doesNotSwallowAGiantPage() {
        answers(USERS, okJson(last(user(ONE, "x".repeat(Graph.LARGEST_ANSWER + 1)))));

        assertThatThrownBy(() -> Reading.everybody(directory())).isInstanceOf(DirectoryUnavailable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://graph.example.net/v1.0/users/delta?$skiptoken=x",
                "http://127.0.0.1.example.net/v1.0/users",
                "/v1.0/users/delta?$skiptoken=x",
                "file:///etc/passwd",
                "not an address"
            })
    void followsNoLinkThatLeavesGraph(String link) {
        answers(USERS, okJson(leadingTo(link, user(ONE, "ada"))));

        assertUnavailable("nothing was sent there");
        graph.verify(1, getRequestedFor(anyUrl()));
    }

    @Test
    void showsItsTokenToNoOtherPortAndNoOtherPath() {
        WireMockServer foreign =
                new WireMockServer(WireMockConfiguration.options().dynamicPort());
        foreign.start();
        try {
            answers(USERS, okJson(leadingTo(foreign.baseUrl() + "/v1.0/users/delta?$skiptoken=x")));
            assertUnavailable("not below graph.root");
            assertThat(foreign.getAllServeEvents()).isEmpty();
        } finally {
            foreign.stop();
        }
        graph.resetAll();
        begin();
        answers(USERS, okJson(leadingTo(graph.baseUrl() + "/v1.0/../elsewhere")));
        assertUnavailable("not below graph.root");
        graph.verify(1, getRequestedFor(anyUrl()));
    }

    @Test
    void followsNoRedirect() {
        WireMockServer foreign =
                new WireMockServer(WireMockConfiguration.options().dynamicPort());
        foreign.start();
        try {
            answers(USERS, aResponse().withStatus(302).withHeader("Location", foreign.baseUrl() + "/v1.0/users/delta"));
            assertThatThrownBy(() -> Reading.everybody(directory())).isInstanceOf(DirectoryUnavailable.class);
            assertThat(foreign.getAllServeEvents()).isEmpty();
        } finally {
            foreign.stop();
        }
    }

    @Test
    void leavesACircleOfPages() {
        answers(
                USERS,
                okJson(leadingTo(root() + "/users/delta?$skiptoken=a", user(ONE, "ada"))),
                okJson(leadingTo(root() + "/users/delta?$skiptoken=b", user(TWO, "ben"))),
                okJson(leadingTo(root() + "/users/delta?$skiptoken=a", user(ONE, "ada"))));

        assertUnavailable("leads back to a page that was read already");
        graph.verify(3, getRequestedFor(urlPathEqualTo(USERS)));
    }

    @Test
    void doesNotTakeAListForWholeThatEndsWithoutAPosition() {
        answers(USERS, okJson("{\"value\":[%s]}".formatted(user(ONE, "ada"))));

        assertUnavailable("ends without saying where changes will be");
    }

    @Test
    void startsOverWhereGraphNoLongerKnowsThePosition() {
        answers(
                USERS,
                okJson(last(user(ONE, "ada"), user(TWO, "ben"))),
                failing(410, "syncStateNotFound"),
                okJson(last(user(ONE, "ada"))));
        graph.stubFor(get(urlPathEqualTo("/v1.0/directory/deletedItems/microsoft.graph.user"))
                .willReturn(okJson("{\"value\":[{\"id\":\"%s\"}]}".formatted(TWO))));
        EntraDirectory directory = directory();
        Reading first = Reading.everybody(directory);

        Reading second = Reading.of(directory, first.end());

        assertThat(second.mails()).containsExactly("ada@example.com");
        assertThat(second.gone()).containsExactly(TWO);
    }

    @Test
    void doesNotStartOverInTheMiddle() {
        answers(
                USERS,
                okJson(leadingTo(root() + "/users/delta?$skiptoken=a", user(ONE, "ada"))),
                failing(410, "syncStateNotFound"));

        assertUnavailable("no longer knows how far we have read");
    }

    @Test
    void startsOverWithAPositionOfAnotherGraph() {
        answers(USERS, okJson(last(user(ONE, "ada"))));
        graph.stubFor(get(urlPathEqualTo("/v1.0/directory/deletedItems/microsoft.graph.user"))
                .willReturn(okJson("{\"value\":[]}")));
        EntraDirectory directory = directory();
        String token = Reading.everybody(directory).end().token();

        String elsewhere = token.replace(graph.baseUrl(), "https://graph.example.net");
        assertThat(Reading.of(directory, new Position(elsewhere)).mails()).hasSize(1);
        assertThat(Reading.of(directory, new Position("nonsense")).mails()).hasSize(1);
    }

    @Test
    void asksInFullAboutPeopleOfWhomAChangeTellsOnlyAPart() {
        answers(
                USERS,
                okJson(last(user(ONE, "ada"), user(TWO, "ben"))),
                okJson(last("{\"id\":\"%s\",\"department\":\"Board\"}".formatted(ONE))));
        graph.stubFor(post(urlPathEqualTo("/v1.0/directoryObjects/getByIds"))
                .willReturn(okJson("{\"value\":[%s]}"
                        .formatted(user(ONE, "ada").replace("\"department\":null", "\"department\":\"Board\"")))));
        EntraDirectory directory = directory();
        Reading first = Reading.everybody(directory);

        Reading second = Reading.of(directory, first.end());

        assertThat(second.entry("ada@example.com").works().department()).isEqualTo("Board");
        graph.verify(postRequestedFor(urlPathEqualTo("/v1.0/directoryObjects/getByIds"))
                .withRequestBody(containing(ONE)));
    }

    @Test
    void handsNothingOnAfterTheFirstPageThatCannotBeRead() {
        answers(
                USERS,
                okJson(leadingTo(root() + "/users/delta?$skiptoken=a", user(ONE, "ada"))),
                failing(403, "Authorization_RequestDenied"));
        List<Object> pages = new ArrayList<>();
        EntraDirectory directory = directory();

        assertThatThrownBy(() -> directory.read(Position.START, pages::add))
                .isInstanceOf(DirectoryUnavailable.class)
                .hasMessageContaining("User.Read.All");
        assertThat(pages).hasSize(1);
    }

    @Test
    void letsWhatTheReaderItselfDoesWrongThrough() {
        answers(USERS, okJson(last(user(ONE, "ada"))));
        EntraDirectory directory = directory();

        assertThatThrownBy(() -> directory.read(Position.START, _ -> {
                    throw new IllegalStateException("the reader's own");
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    private static ResponseDefinitionBuilder throttled(String retryAfter) {
        return failing(429, "TooManyRequests").withHeader("Retry-After", retryAfter);
    }

    private void assertUnavailable(String... words) {
        var thrown = assertThatThrownBy(() -> Reading.everybody(directory()))
                .isInstanceOf(DirectoryUnavailable.class)
                .hasMessageStartingWith("Microsoft Entra ID cannot be read: ")
                .hasMessageNotContaining(Reading.SECRET)
                .hasMessageNotContaining("token-1")
                .hasMessageNotContaining("Exception");
        for (String word : words) {
            thrown.hasMessageContaining(word);
        }
    }
}
