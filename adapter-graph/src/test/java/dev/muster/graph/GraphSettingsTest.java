package dev.muster.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.graph.GraphSettings.AskedGroup;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphSettingsTest {

    private static final GraphSettings.Registration APP =
            new GraphSettings.Registration(Reading.APP, Reading.SECRET, Reading.TENANT);

    @Test
    void goesToMicrosoftsPublicCloudUnlessToldOtherwise() {
        var endpoints = GraphSettings.Endpoints.ofMicrosoft(Reading.TENANT);

        assertThat(endpoints.root()).isEqualTo(URI.create("https://graph.microsoft.com/v1.0"));
        assertThat(endpoints.login()).isEqualTo(URI.create("https://login.microsoftonline.com/" + Reading.TENANT));
    }

    @Test
    void neverShowsTheSecret() {
        var settings = Reading.settings(URI.create("https://g.example"), URI.create("https://l.example"));

        assertThat(settings.toString()).doesNotContain(Reading.SECRET);
        assertThat(new SignInCalls.Form(APP, "scope").toString()).doesNotContain(Reading.SECRET);
        assertThat(new SignInCalls.Grant("t0ken", 3_600).toString()).doesNotContain("t0ken");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://graph.example/v1.0",
                "http://127.0.0.1.example/v1.0",
                "https://me@graph.example/v1.0",
                "https:///v1.0",
                "ftp://127.0.0.1/"
            })
    void refusesAddressesToWhichATokenWouldTravelInTheOpen(String root) {
        assertThatThrownBy(() -> new GraphSettings.Endpoints(URI.create(root), URI.create("https://l.example")))
                .hasMessageContaining("graph.root must be an https address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8082/v1.0", "http://localhost/v1.0", "http://[::1]:1/v1.0"})
    void letsThisMachineBe(String root) {
        assertThat(new GraphSettings.Endpoints(URI.create(root), URI.create("https://l.example")).root())
                .isEqualTo(URI.create(root));
    }

    @Test
    void saysWhichPartOfTheRegistrationIsMissing() {
        assertThatThrownBy(() -> new GraphSettings.Registration("", "s", Reading.TENANT))
                .hasMessageContaining("graph.app-id is missing");
        assertThatThrownBy(() -> new GraphSettings.Registration(Reading.APP, " ", Reading.TENANT))
                .hasMessageContaining("graph.secret is missing");
        assertThatThrownBy(() -> new GraphSettings.Registration(Reading.APP, "s", "example.com"))
                .hasMessageContaining("graph.tenant-id is not a GUID");
    }

    @Test
    void refusesToBeSetUpForNothing() {
        assertThatThrownBy(() -> new GraphSettings(
                        APP,
                        GraphSettings.Endpoints.ofMicrosoft(Reading.TENANT),
                        new GraphSettings.Reads(false, false),
                        List.of()))
                .hasMessageContaining("graph.people or graph.devices");
    }

    @Test
    void readsGroupsByNameOrId() {
        assertThat(AskedGroup.of("Sales and Marketing")).isEqualTo(new AskedGroup("", "Sales and Marketing"));
        assertThat(AskedGroup.of("retail = Retail Staff")).isEqualTo(new AskedGroup("retail", "Retail Staff"));
        assertThat(AskedGroup.of("it=" + Reading.APP).isById()).isTrue();
        assertThatThrownBy(() -> AskedGroup.of("it=")).hasMessageContaining("graph.groups");
    }
}
