package dev.muster.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TeamsSettingsTest {

    @Test
    void leadToMicrosoftByDefault() {
        TeamsSettings settings = TeamsSettings.of(PlatformStandIn.APP, PlatformStandIn.SECRET, PlatformStandIn.TENANT);
        assertThat(settings.playground()).isFalse();
        assertThat(settings.endpoints().login())
                .isEqualTo(URI.create("https://login.microsoftonline.com/" + PlatformStandIn.TENANT));
        assertThat(settings.endpoints().service()).isEqualTo(URI.create("https://smba.trafficmanager.net/teams/"));
    }

    @Test
    void neverShowTheSecret() {
        assertThat(TeamsSettings.of(PlatformStandIn.APP, PlatformStandIn.SECRET, PlatformStandIn.TENANT)
                        .toString())
                .contains(PlatformStandIn.APP)
                .doesNotContain(PlatformStandIn.SECRET);
    }

    @ParameterizedTest
    @CsvSource({
        "'', s, 99999999-8888-4777-8666-555555555555, teams.app-id",
        "muster, s, 99999999-8888-4777-8666-555555555555, teams.app-id",
        "11111111-2222-4333-8444-555555555555, ' ', 99999999-8888-4777-8666-555555555555, teams.secret",
        "11111111-2222-4333-8444-555555555555, s, contoso.example, teams.tenant-id"
    })
    void nameTheSettingThatIsWrong(String app, String secret, String tenant, String setting) {
        assertThatThrownBy(() -> TeamsSettings.of(app, secret, tenant))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(setting);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://login.example/x",
                "ftp://login.example/x",
                "https://user:pw@login.example/x",
                "login",
                "https:///x",
                "http://127.0.0.1.evil.example/"
            })
    void refuseToSendTheSecretInClearText(URI login) {
        URI good = URI.create("https://login.example/");
        assertThatThrownBy(() -> new TeamsSettings.Endpoints(login, good, good, List.of()))
                .hasMessageContaining("teams.login");
        assertThatThrownBy(() -> new TeamsSettings.Endpoints(good, login, good, List.of()))
                .hasMessageContaining("teams.open-id-metadata");
    }

    @Test
    void installNothingUnlessTold() {
        TeamsSettings settings = TeamsSettings.of(PlatformStandIn.APP, PlatformStandIn.SECRET, PlatformStandIn.TENANT);
        assertThat(settings.installing().missingApp()).isFalse();
        assertThat(settings.installing().graph()).isEqualTo(URI.create("https://graph.microsoft.com/v1.0"));
        assertThatThrownBy(() -> new TeamsSettings.Installing(
                        true, Optional.of("muster"), settings.installing().graph()))
                .hasMessageContaining("teams.app-catalog-id");
        assertThatThrownBy(() ->
                        new TeamsSettings.Installing(true, Optional.empty(), URI.create("http://graph.example/v1.0")))
                .hasMessageContaining("teams.graph");
    }

    @Test
    void allowClearTextWithinThisMachine() {
        URI local = URI.create("http://127.0.0.1:7000/login");
        assertThatCode(() -> new TeamsSettings.Endpoints(local, local, local, List.of()))
                .doesNotThrowAnyException();
    }

    @Test
    void needNoRegistrationForThePlayground() {
        assertThat(TeamsSettings.forPlayground().playground()).isTrue();
    }
}
