package dev.muster.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class ServiceHostsTest {

    static final List<String> POISONED = List.of(
            "http://smba.trafficmanager.net/teams/",
            "https://smba.trafficmanager.net.evil.example/teams/",
            "https://evil.trafficmanager.net/teams/",
            "https://xsmba.trafficmanager.net/teams/",
            "https://smba.trafficmanager.net@evil.example/teams/",
            "https://user:pw@smba.trafficmanager.net/teams/",
            "https://smba.trafficmanager.net:8443/teams/",
            "https://smba.trafficmanager.net:80/teams/",
            "https://smba.trafficmanager.net./teams/",
            "https://smba.trafficmanager.net\\@evil.example/",
            "https://smba.trafficmanager.net#@evil.example/",
            "https://smba.trafficmanager.net/teams/?next=https://evil.example",
            "https://smba.trafficmanager.net/teams/../../admin/",
            "https://smba.trafficmanager.net/teams/%2e%2e/",
            "https://smba.trafficmanager.net/a//b/",
            "https://smba.trafficmanager.net/\r\nX-Evil: 1",
            "https://smba.trafficmanager.net%00.evil.example/",
            "https://smba.trafficmanager.net%0d%0a.evil.example/",
            "https:smba.trafficmanager.net/teams/",
            "https:///teams/",
            "//smba.trafficmanager.net/teams/",
            "smba.trafficmanager.net/teams/",
            "ftp://smba.trafficmanager.net/teams/",
            "file:///etc/passwd",
            "gopher://smba.trafficmanager.net/teams/",
            "javascript:alert(1)",
            "https://127.0.0.1/teams/",
            "http://127.0.0.1:1/teams/",
            "http://localhost:3978/teams/",
            "http://[::1]/teams/",
            "http://0x7f000001/teams/",
            "http://2130706433/teams/",
            "http://169.254.169.254/latest/meta-data/",
            "https://169.254.169.254/metadata/instance",
            "http://10.0.0.1/teams/",
            "https://ѕmba.trafficmanager.net/teams/",
            "https://xn--mba-8cd.trafficmanager.net/teams/",
            "https://botframework.com.evil.example/",
            "https://evilbotframework.com/",
            "https://.botframework.com/",
            "",
            " ",
            "https://smba.trafficmanager.net/" + "a".repeat(600));

    private final ServiceHosts hosts = new ServiceHosts(List.of("127.0.0.1:9999", "teams.proxy.example"), false);

    @ParameterizedTest
    @FieldSource("POISONED")
    void refuses(String url) {
        assertThat(hosts.admit(url)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://smba.trafficmanager.net/teams/, https://smba.trafficmanager.net/teams/",
        "https://SMBA.trafficmanager.net/amer, https://smba.trafficmanager.net/amer/",
        "https://smba.trafficmanager.net:443/emea/, https://smba.trafficmanager.net:443/emea/",
        "https://smba.trafficmanager.net/amer/99999999-8888-4777-8666-555555555555/, https://smba.trafficmanager.net/amer/99999999-8888-4777-8666-555555555555/",
        "https://smba.infra.gcc.teams.microsoft.com/teams, https://smba.infra.gcc.teams.microsoft.com/teams/",
        "https://smba.infra.gov.teams.microsoft.us/teams, https://smba.infra.gov.teams.microsoft.us/teams/",
        "https://smba.infra.dod.teams.microsoft.us/teams, https://smba.infra.dod.teams.microsoft.us/teams/",
        "https://webchat.botframework.com/, https://webchat.botframework.com/",
        "https://teams.proxy.example/x, https://teams.proxy.example/x/",
        "http://127.0.0.1:9999/teams/, http://127.0.0.1:9999/teams/"
    })
    void admits(String url, URI admitted) {
        assertThat(hosts.admit(url)).contains(admitted);
    }

    @Test
    void admitsNothingButThisMachineForThePlayground() {
        ServiceHosts playground = new ServiceHosts(List.of(), true);
        assertThat(playground.admit("http://localhost:56150/_connector")).isPresent();
        assertThat(playground.admit("http://127.0.0.1:1/")).isPresent();
        assertThat(playground.admit("https://smba.trafficmanager.net/teams/")).isEmpty();
        assertThat(playground.admit("http://192.168.0.1:56150/_connector")).isEmpty();
    }

    @Test
    void namesTheSettingWhenAHostIsNotAHost() {
        assertThatThrownBy(() -> new ServiceHosts(List.of("https://evil.example/"), false))
                .hasMessageContaining("teams.service-hosts");
    }
}
