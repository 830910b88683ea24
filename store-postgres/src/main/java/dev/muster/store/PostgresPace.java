package dev.muster.store;

import static dev.muster.store.Columns.micros;

import dev.muster.channel.Platform;
import dev.muster.delivery.Pace;
import dev.muster.delivery.Rate;
import java.time.Duration;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One row a platform, shared by all replicas: the time when its next send is free (the generic cell rate algorithm). */
final class PostgresPace implements Pace {

    private final Statements sql;
    private final Function<Platform, Rate> rates;

    PostgresPace(JdbcClient jdbc, Function<Platform, Rate> rates) {
        this.sql = new Statements(jdbc, "pace", "open", "take", "giveBack", "pause");
        this.rates = rates;
        for (Platform platform : Platform.values()) {
            sql.call("open").param("platform", platform.key()).update();
        }
    }

    @Override
    public int take(Platform platform, int wanted) {
        Rate rate = rates.apply(platform);
        return sql.call("take")
                .param("platform", platform.key())
                .param("wanted", wanted)
                .param("burst", rate.burst())
                .param("spacing", micros(rate.spacing()))
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    @Override
    public void giveBack(Platform platform, int unused) {
        sql.call("giveBack")
                .param("platform", platform.key())
                .param("unused", unused)
                .param("spacing", micros(rates.apply(platform).spacing()))
                .update();
    }

    @Override
    public void pause(Platform platform, Duration silence) {
        sql.call("pause")
                .param("platform", platform.key())
                .param("silence", micros(silence))
                .update();
    }
}
