package dev.muster.app.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ComplaintsTest {

    private final SettableClock clock = new SettableClock(Instant.parse("2027-07-05T08:00:00Z"));
    private final Complaints complaints = new Complaints(clock);

    @Test
    void areVoicedOnceAMinute() {
        assertThat(complaints.mayVoice("sending")).isTrue();
        clock.pass(Duration.ofSeconds(59));
        assertThat(complaints.mayVoice("sending")).isFalse();
        clock.pass(Duration.ofSeconds(1));
        assertThat(complaints.mayVoice("sending")).isTrue();
        clock.pass(Duration.ofSeconds(1));
        assertThat(complaints.mayVoice("sending")).isFalse();
    }

    @Test
    void doNotSilenceEachOther() {
        complaints.mayVoice("sending");

        assertThat(complaints.mayVoice("answering")).isTrue();
    }
}
