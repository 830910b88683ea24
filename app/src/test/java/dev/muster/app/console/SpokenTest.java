package dev.muster.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.channel.Platform;
import dev.muster.delivery.PushControl.Hold;
import dev.muster.plan.push.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenTest {

    private static final Instant NOON = Instant.parse("2027-07-05T12:03:00Z");
    private static final Spoken BERLIN = new Spoken(ZoneId.of("Europe/Berlin"));

    @Test
    void saysUntilWhenAPlatformIsSilentByTheClockOfThePlan() {
        assertThat(BERLIN.waiting(new Waiting.Silence(Platform.TEAMS, NOON), "kickoff"))
                .isEqualTo("Teams asked us to wait until 14:03.");
    }

    @Test
    void saysWhatLetsAPushGoOn() {
        assertThat(BERLIN.waiting(new Waiting.Paused("ann@x.example", NOON), "news to it"))
                .contains("ann@x.example", "14:03", "/rollout resume news to it");
        assertThat(BERLIN.waiting(new Waiting.Stopped(Hold.FAILURES), "news to it"))
                .contains("too much of it fails", "/rollout resume news to it");
    }

    @ParameterizedTest
    @CsvSource({
        "0, a moment",
        "12, about 12 s",
        "47, about 40 s",
        "240, about 4 min",
        "4000, about 67 min",
        "7500, about 2 h 0 min"
    })
    void saysHowLongItTakesNoMoreExactlyThanIsKnown(long seconds, String words) {
        assertThat(Spoken.about(Duration.ofSeconds(seconds))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"0, ''", "0.5, 30 a minute", "3.21, 3.2 a second", "49.6, 50 a second"})
    void saysHowFastItGoes(double perSecond, String words) {
        assertThat(Spoken.speed(perSecond)).isEqualTo(words);
    }
}
