package dev.muster.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.channel.Platform;
import dev.muster.delivery.Rate;
import dev.muster.delivery.Track;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RatesTest {

    private static final Rates SET = new Rates(Map.of(Platform.SLACK, 2.0, Platform.TEAMS, 10.0), Rates.EVERY_MINUTE);

    @Test
    void areThePlatformsOwnWhereNothingIsSaid() {
        assertThat(Rates.USUAL.of(Track.sending(Platform.TEAMS))).isEqualTo(Rate.of(Track.sending(Platform.TEAMS)));
        assertThat(SET.of(Track.sending(Platform.MAIL))).isEqualTo(Rate.of(Track.sending(Platform.MAIL)));
    }

    @Test
    void areTheOperatorsForMessages() {
        assertThat(SET.of(Track.sending(Platform.SLACK))).isEqualTo(Rate.perSecond(2));
    }

    @Test
    void holdForEverythingThatThePlatformCountsTogether() {
        Track correcting = new Track(Platform.TEAMS, Track.Kind.CORRECT);

        assertThat(SET.of(correcting)).isEqualTo(Rate.perSecond(10));
    }

    @Test
    void leaveWhatThePlatformCountsApart() {
        Track correcting = new Track(Platform.SLACK, Track.Kind.CORRECT);

        assertThat(SET.of(correcting)).isEqualTo(Rate.of(correcting));
    }
}
