package dev.muster.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.channel.Platform;
import dev.muster.delivery.Pace;
import dev.muster.delivery.Rate;
import dev.muster.delivery.Track;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What {@link Pace} promises, at one send every ten seconds and a burst of three. */
public abstract class PaceContract {

    /** Slow, so that a real clock moves on by less than one permit during a test. */
    protected static final Rate RATE = new Rate(0.1, 3);

    private static final Track SLACK = Track.sending(Platform.SLACK);
    private static final Track TEAMS = Track.sending(Platform.TEAMS);
    private static final Track CORRECTING = new Track(Platform.SLACK, Track.Kind.CORRECT);

    protected abstract Pace pace();

    protected abstract void pass(Duration time);

    @Test
    void grantsABurstAfterASilenceAndThenNothing() {
        assertThat(take(SLACK, 16)).isEqualTo(3);
        assertThat(take(SLACK, 16)).isZero();
    }

    @Test
    void grantsNoMoreThanWanted() {
        assertThat(take(SLACK, 1)).isEqualTo(1);
        assertThat(take(SLACK, 0)).isZero();
        assertThat(take(SLACK, 16)).isEqualTo(2);
    }

    @Test
    void grantsOneMoreWithEverySpacing() {
        take(SLACK, 16);
        pass(Duration.ofSeconds(5));
        assertThat(take(SLACK, 16)).isZero();
        pass(Duration.ofSeconds(6));
        assertThat(take(SLACK, 16)).isEqualTo(1);
        assertThat(take(SLACK, 16)).isZero();
    }

    @Test
    void savesNoMoreThanABurst() {
        take(SLACK, 16);
        pass(Duration.ofHours(1));
        assertThat(take(SLACK, 16)).isEqualTo(3);
        assertThat(take(SLACK, 16)).isZero();
    }

    @Test
    void keepsTheRateOverALongTimeOfSmallSteps() {
        take(SLACK, 16);
        int granted = 0;
        for (int step = 0; step < 50; step++) {
            pass(Duration.ofSeconds(2));
            granted += take(SLACK, 16);
        }
        assertThat(granted).isBetween(10, 11);
    }

    @Test
    void saysHowLongUntilTheNextPermit() {
        assertThat(pace().take(SLACK, 3).next()).isZero();
        assertThat(pace().take(SLACK, 3).next()).isBetween(Duration.ofSeconds(8), Duration.ofSeconds(10));
        pass(Duration.ofSeconds(5));
        assertThat(pace().take(SLACK, 3).next()).isBetween(Duration.ofSeconds(3), Duration.ofSeconds(5));
    }

    @Test
    void grantsLaterWhatWasSpentBeyond() {
        assertThat(take(SLACK, 1)).isEqualTo(1);
        pace().spend(SLACK, 3);
        pass(Duration.ofSeconds(11));
        assertThat(take(SLACK, 16)).isZero();
        pass(Duration.ofSeconds(10));
        assertThat(take(SLACK, 16)).isEqualTo(1);
    }

    @Test
    void isSilentForAsLongAsThePlatformAsks() {
        pace().throttled(SLACK, Duration.ofSeconds(60));
        pass(Duration.ofSeconds(50));
        assertThat(take(SLACK, 16)).isZero();
        pass(Duration.ofSeconds(11));
        assertThat(take(SLACK, 16)).isEqualTo(3);
    }

    @Test
    void isSilentUntilTheLatestOfAllSilences() {
        pace().throttled(SLACK, Duration.ofSeconds(60));
        pace().throttled(SLACK, Duration.ofSeconds(1));
        pass(Duration.ofSeconds(30));
        assertThat(take(SLACK, 16)).isZero();
    }

    @Test
    void keepsPlatformsApart() {
        take(SLACK, 16);
        pace().throttled(SLACK, Duration.ofSeconds(60));
        assertThat(take(TEAMS, 16)).isEqualTo(3);
    }

    @Test
    void saysHowLongTheSilenceLasts() {
        pace().throttled(SLACK, Duration.ofSeconds(60));
        assertThat(pace().take(SLACK, 3)).satisfies(grant -> {
            assertThat(grant.permits()).isZero();
            assertThat(grant.next()).isBetween(Duration.ofSeconds(55), Duration.ofSeconds(61));
        });
        assertThat(pace().standing(SLACK).silentUntil()).isPresent();
        pass(Duration.ofSeconds(62));
        assertThat(pace().standing(SLACK).silentUntil()).isEmpty();
    }

    @Test
    void slowsDownWithEverySilenceAndClimbsBack() {
        pace().throttled(SLACK, Duration.ofSeconds(10));
        pace().throttled(SLACK, Duration.ofSeconds(10));
        assertThat(pace().standing(SLACK).perSecond())
                .as("one silence, one drop")
                .isCloseTo(0.07, within(0.001));
        pass(Duration.ofSeconds(62));
        assertThat(pace().standing(SLACK).perSecond()).isCloseTo(0.075, within(0.001));
        pace().throttled(SLACK, Duration.ofSeconds(10));
        assertThat(pace().standing(SLACK).perSecond()).isCloseTo(0.0525, within(0.001));
        pass(Duration.ofHours(1));
        assertThat(pace().standing(SLACK).perSecond()).isCloseTo(0.1, within(0.0001));
    }

    @Test
    void neverSlowsDownToNothing() {
        for (int silence = 0; silence < 20; silence++) {
            pace().throttled(SLACK, Duration.ofSeconds(1));
            pass(Duration.ofSeconds(3));
        }
        assertThat(pace().standing(SLACK).perSecond()).isBetween(0.01, 0.011);
    }

    @Test
    void stopsAPlatformUntilItIsStarted() {
        assertThat(pace().stop(Platform.SLACK, "token_revoked")).isTrue();
        assertThat(pace().stop(Platform.SLACK, "invalid_auth"))
                .as("stopped before")
                .isFalse();
        assertThat(take(SLACK, 3)).isZero();
        assertThat(take(CORRECTING, 1)).isZero();
        assertThat(take(TEAMS, 3)).isEqualTo(3);
        assertThat(pace().standing(SLACK).stopped()).contains("token_revoked");
        pace().start(Platform.SLACK);
        assertThat(pace().standing(SLACK).stopped()).isEmpty();
        assertThat(take(SLACK, 3)).isEqualTo(3);
    }

    @Test
    void countsEachMethodOfSlackApart() {
        take(SLACK, 16);
        assertThat(take(CORRECTING, 16)).isEqualTo(3);
    }

    @Test
    void countsAllCallsToTeamsTogether() {
        take(TEAMS, 16);
        assertThat(take(new Track(Platform.TEAMS, Track.Kind.CORRECT), 16)).isZero();
    }

    private int take(Track track, int wanted) {
        return pace().take(track, wanted).permits();
    }
}
