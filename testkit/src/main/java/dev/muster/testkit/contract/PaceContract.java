package dev.muster.testkit.contract;

import static dev.muster.channel.Platform.SLACK;
import static dev.muster.channel.Platform.TEAMS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.delivery.Pace;
import dev.muster.delivery.Rate;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What {@link Pace} promises, at one send every ten seconds and a burst of three. */
public abstract class PaceContract {

    /** Slow, so that a real clock moves on by less than one permit during a test. */
    protected static final Rate RATE = new Rate(0.1, 3);

    protected abstract Pace pace();

    protected abstract void pass(Duration time);

    @Test
    void grantsABurstAfterASilenceAndThenNothing() {
        assertThat(pace().take(SLACK, 16)).isEqualTo(3);
        assertThat(pace().take(SLACK, 16)).isZero();
    }

    @Test
    void grantsNoMoreThanWanted() {
        assertThat(pace().take(SLACK, 1)).isEqualTo(1);
        assertThat(pace().take(SLACK, 0)).isZero();
        assertThat(pace().take(SLACK, 16)).isEqualTo(2);
    }

    @Test
    void grantsOneMoreWithEverySpacing() {
        pace().take(SLACK, 16);
        pass(Duration.ofSeconds(5));
        assertThat(pace().take(SLACK, 16)).isZero();
        pass(Duration.ofSeconds(6));
        assertThat(pace().take(SLACK, 16)).isEqualTo(1);
        assertThat(pace().take(SLACK, 16)).isZero();
    }

    @Test
    void savesNoMoreThanABurst() {
        pace().take(SLACK, 16);
        pass(Duration.ofHours(1));
        assertThat(pace().take(SLACK, 16)).isEqualTo(3);
        assertThat(pace().take(SLACK, 16)).isZero();
    }

    @Test
    void keepsTheRateOverALongTimeOfSmallSteps() {
        pace().take(SLACK, 16);
        int granted = 0;
        for (int step = 0; step < 50; step++) {
            pass(Duration.ofSeconds(2));
            granted += pace().take(SLACK, 16);
        }
        assertThat(granted).isBetween(10, 11);
    }

    @Test
    void takesBackWhatWasNotNeeded() {
        assertThat(pace().take(SLACK, 3)).isEqualTo(3);
        pace().giveBack(SLACK, 2);
        assertThat(pace().take(SLACK, 16)).isEqualTo(2);
    }

    @Test
    void savesNoMoreThanABurstWhateverIsGivenBack() {
        pace().giveBack(SLACK, 16);
        assertThat(pace().take(SLACK, 16)).isEqualTo(3);
    }

    @Test
    void isSilentForAsLongAsThePlatformAsks() {
        pace().pause(SLACK, Duration.ofSeconds(60));
        pass(Duration.ofSeconds(50));
        assertThat(pace().take(SLACK, 16)).isZero();
        pass(Duration.ofSeconds(11));
        assertThat(pace().take(SLACK, 16)).isEqualTo(3);
    }

    @Test
    void isSilentUntilTheLatestOfAllSilences() {
        pace().pause(SLACK, Duration.ofSeconds(60));
        pace().pause(SLACK, Duration.ofSeconds(1));
        pass(Duration.ofSeconds(30));
        assertThat(pace().take(SLACK, 16)).isZero();
    }

    @Test
    void keepsPlatformsApart() {
        pace().take(SLACK, 16);
        pace().pause(SLACK, Duration.ofSeconds(60));
        assertThat(pace().take(TEAMS, 16)).isEqualTo(3);
    }
}
