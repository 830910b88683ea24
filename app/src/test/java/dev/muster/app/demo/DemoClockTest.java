package dev.muster.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.testkit.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoClockTest {

    private static final Instant TODAY = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant KICKOFF = Instant.parse("2027-07-05T07:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private final SettableClock real = new SettableClock(TODAY);

    @TempDir
    Path folder;

    @Test
    void beginsWithTheFirstOccasionAndRunsLikeAnyOther() {
        DemoClock clock = DemoClock.in(folder.resolve("data"), real, KICKOFF);
        assertThat(clock.instant()).isEqualTo(KICKOFF);

        real.pass(HOUR);
        assertThat(clock.instant()).isEqualTo(KICKOFF.plus(HOUR));
    }

    @Test
    void movesToWhereItIsTold() {
        DemoClock clock = DemoClock.in(folder, real, KICKOFF);
        clock.moveTo(KICKOFF.plus(Duration.ofDays(8)));
        real.pass(HOUR);

        assertThat(clock.instant()).isEqualTo(KICKOFF.plus(Duration.ofDays(8)).plus(HOUR));
    }

    @Test
    void goesOnWhereItWasAfterARestart() {
        DemoClock.in(folder, real, KICKOFF).moveTo(KICKOFF.plus(Duration.ofDays(8)));
        real.pass(HOUR);

        assertThat(DemoClock.in(folder, real, KICKOFF).instant())
                .isEqualTo(KICKOFF.plus(Duration.ofDays(8)).plus(HOUR));
    }
}
