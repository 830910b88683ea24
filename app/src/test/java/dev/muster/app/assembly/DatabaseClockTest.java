package dev.muster.app.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DatabaseClockTest {

    private static final Instant START = Instant.parse("2027-07-05T08:00:00Z");

    private Instant database = START;
    private boolean away;
    private long nanos = 5;
    private int asked;
    private final DatabaseClock clock = new DatabaseClock(this::ask, () -> nanos);

    @Test
    void tellsTheDatabasesTimeWithoutAskingEachTime() {
        pass(Duration.ofSeconds(30));

        assertThat(clock.now()).isEqualTo(START.plusSeconds(30));
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void followsTheDatabaseWithinAMinute() {
        pass(Duration.ofSeconds(61));
        database = database.plus(Duration.ofHours(1));

        assertThat(clock.now()).isEqualTo(database);
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void goesOnWhileTheDatabaseIsAway() {
        away = true;
        pass(Duration.ofMinutes(5));
        assertThat(clock.now()).isEqualTo(START.plus(Duration.ofMinutes(5)));

        away = false;
        database = database.plusSeconds(7);
        pass(Duration.ofSeconds(61));
        assertThat(clock.now()).isEqualTo(database);
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
        database = database.plus(time);
    }

    private Instant ask() {
        asked++;
        if (away) {
            throw new IllegalStateException("The connection was refused");
        }
        return database;
    }
}
