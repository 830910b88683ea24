package dev.muster.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.audience.PersonId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnLinksTest {

    private static final PersonId ADA = PersonId.of("ada@example.com");
    private static final byte[] SECRET = new byte[32];

    private Instant now = Instant.parse("2026-07-01T10:00:00Z");
    private final OwnLinks links = links(SECRET);

    private OwnLinks links(byte[] secret) {
        return new OwnLinks(Optional.of(URI.create("https://muster.example/")), secret, () -> now);
    }

    private String token() {
        String link = links.linkFor(ADA).orElseThrow().toString();
        assertThat(link).startsWith("https://muster.example/mine/");
        return link.substring("https://muster.example/mine/".length());
    }

    @Test
    void leadsOnePersonToTheirOwnFile() {
        assertThat(links.reader(token())).contains(ADA);
    }

    @Test
    void endsAfterAQuarterOfAnHour() {
        String token = token();
        now = now.plus(Duration.ofMinutes(15).minusSeconds(1));
        assertThat(links.reader(token)).isPresent();
        now = now.plusSeconds(1);
        assertThat(links.reader(token)).isEmpty();
    }

    @Test
    void leadsNobodyToSomebodyElse() {
        String[] parts = token().split("\\.");
        String ben = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("ben@example.com".getBytes(StandardCharsets.UTF_8));
        assertThat(links.reader(ben + "." + parts[1] + "." + parts[2])).isEmpty();
        assertThat(links.reader(parts[0] + ".999999999999." + parts[2])).isEmpty();
        byte[] other = new byte[32];
        other[0] = 1;
        assertThat(links(other).reader(token())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "x.1.y", "a.b.c", "%%%.1.%%%", "a.9999999999999.b", "a.1.b.c"})
    void readsNothingElse(String token) {
        assertThat(links.reader(token)).isEmpty();
    }

    @Test
    void areNotMadeWhereNoBrowserReachesUs() {
        assertThat(new OwnLinks(Optional.empty(), SECRET, () -> now).linkFor(ADA))
                .isEmpty();
    }
}
