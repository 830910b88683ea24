package dev.muster.store;

import static dev.muster.store.Columns.micros;

import dev.muster.channel.Platform;
import dev.muster.delivery.Pace;
import dev.muster.delivery.Rate;
import dev.muster.delivery.Track;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One row a meter, shared by all replicas: the time when its next call is free (the generic cell rate algorithm), and how far the pace fell. */
final class PostgresPace implements Pace {

    private final Statements sql;
    private final Function<Track, Rate> rates;

    PostgresPace(JdbcClient jdbc, Function<Track, Rate> rates) {
        this.sql = new Statements(jdbc, "pace", "open", "take", "spend", "throttled", "stop", "start", "standing");
        this.rates = rates;
        for (Platform platform : Platform.values()) {
            for (Track.Kind kind : Track.Kind.values()) {
                call("open", new Track(platform, kind)).update();
            }
        }
    }

    @Override
    public Grant take(Track track, int wanted) {
        Rate rate = rates.apply(track);
        return call("take", track)
                .param("platform", track.platform().key())
                .param("wanted", wanted)
                .param("burst", rate.burst())
                .param("spacing", micros(rate.spacing()))
                .param("climb", CLIMB_A_MINUTE)
                .query((row, number) ->
                        new Grant(row.getInt("permits"), Duration.of(row.getLong("next_micros"), ChronoUnit.MICROS)))
                .single();
    }

    @Override
    public void spend(Track track, int calls) {
        Rate rate = rates.apply(track);
        call("spend", track)
                .param("calls", calls)
                .param("burst", rate.burst())
                .param("spacing", micros(rate.spacing()))
                .param("climb", CLIMB_A_MINUTE)
                .update();
    }

    @Override
    public void throttled(Track track, Duration silence) {
        call("throttled", track)
                .param("silence", micros(silence))
                .param("drop", DROP)
                .param("least", LEAST)
                .param("climb", CLIMB_A_MINUTE)
                .update();
    }

    @Override
    public boolean stop(Platform platform, String code) {
        return sql.call("stop")
                        .param("platform", platform.key())
                        .param("code", code)
                        .update()
                == 1;
    }

    @Override
    public void start(Platform platform) {
        sql.call("start").param("platform", platform.key()).update();
    }

    @Override
    public Standing standing(Track track) {
        double perSecond = rates.apply(track).perSecond();
        return call("standing", track)
                .param("platform", track.platform().key())
                .param("climb", CLIMB_A_MINUTE)
                .query((row, number) -> new Standing(
                        perSecond * row.getDouble("factor"),
                        silentUntil(row),
                        Optional.ofNullable(row.getString("stopped"))))
                .single();
    }

    private static Optional<Instant> silentUntil(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("silent_until", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    private JdbcClient.StatementSpec call(String name, Track track) {
        return sql.call(name).param("meter", track.meter());
    }
}
