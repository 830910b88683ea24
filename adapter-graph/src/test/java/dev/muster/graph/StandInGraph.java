package dev.muster.graph;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.ScenarioMappingBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Answers written down as Graph and its login give them, for what no well-behaved stand-in does. */
abstract class StandInGraph {

    static final String USERS = "/v1.0/users/delta";
    static final String DEVICES = "/v1.0/deviceManagement/managedDevices";
    static final String LOGIN = "/" + Reading.TENANT + "/oauth2/v2.0/token";

    final WireMockServer graph =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));

    @BeforeEach
    void begin() {
        graph.start();
        graph.stubFor(post(urlPathEqualTo(LOGIN)).willReturn(token("token-1")));
    }

    @AfterEach
    void end() {
        graph.stop();
    }

    static ResponseDefinitionBuilder token(String token) {
        return okJson("{\"token_type\":\"Bearer\",\"expires_in\":3599,\"ext_expires_in\":3599,\"access_token\":\"%s\"}"
                .formatted(token));
    }

    URI root() {
        return URI.create(graph.baseUrl() + "/v1.0");
    }

    URI login() {
        return URI.create(graph.baseUrl() + "/" + Reading.TENANT);
    }

    EntraDirectory directory(String... groups) {
        return Reading.directory(root(), login(), groups);
    }

    IntuneDevices intune() {
        return new IntuneDevices(Reading.graph(root(), login()));
    }

    static String user(String id, String name) {
        return """
                {"id":"%s","mail":"%s@example.com","userPrincipalName":"%s@corp.example.com","displayName":"%s",
                 "preferredLanguage":null,"department":null,"country":null,"usageLocation":"DE","accountEnabled":true,
                 "userType":"Member"}""".formatted(id, name, name, name);
    }

    /** The last page of a round. */
    String last(String... users) {
        return """
                {"@odata.context":"%1$s/$metadata#users","@odata.deltaLink":"%1$s/users/delta?$deltatoken=next","value":[%2$s]}""".formatted(root(), String.join(",", users));
    }

    String leadingTo(String link, String... users) {
        return """
                {"@odata.context":"%s/$metadata#users","@odata.nextLink":"%s","value":[%s]}""".formatted(root(), link, String.join(",", users));
    }

    static String error(String code, String message) {
        return "{\"error\":{\"code\":\"%s\",\"message\":\"%s\",\"innerError\":{\"request-id\":\"1\"}}}"
                .formatted(code, message);
    }

    static ResponseDefinitionBuilder failing(int status, String code) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody(error(code, "Because."));
    }

    /** Answers one after the other at the same place; the last one stays. */
    void answers(String path, ResponseDefinitionBuilder... answers) {
        for (int n = 0; n < answers.length; n++) {
            ScenarioMappingBuilder mapping = get(urlPathEqualTo(path))
                    .inScenario(path)
                    .whenScenarioStateIs(n == 0 ? Scenario.STARTED : "after " + n)
                    .willReturn(answers[n]);
            graph.stubFor(n == answers.length - 1 ? mapping : mapping.willSetStateTo("after " + (n + 1)));
        }
    }
}
