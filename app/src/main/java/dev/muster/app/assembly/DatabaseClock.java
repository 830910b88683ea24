package dev.muster.app.assembly;

import com.github.kagkarlsson.scheduler.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** The database's time, asked for now and then: replicas whose clocks differ must agree on who is dead and what is due. */
final class DatabaseClock implements Clock {

    private static final Duration TRUSTED = Duration.ofMinutes(1);

    private final Supplier<Instant> database;
    private final LongSupplier nanos;
    private volatile Reading reading;

    /** {@code nanos} counts evenly, from whenever: {@link System#nanoTime}. */
    DatabaseClock(Supplier<Instant> database, LongSupplier nanos) {
        this.database = database;
        this.nanos = nanos;
        this.reading = new Reading(database.get(), nanos.getAsLong());
    }

    private record Reading(Instant time, long nanos) {}

    @Override
    public Instant now() {
        Duration since = since(reading);
        if (since.compareTo(TRUSTED) > 0) {
            ask();
        }
        return reading.time().plus(since(reading));
    }

    private Duration since(Reading last) {
        return Duration.ofNanos(nanos.getAsLong() - last.nanos());
    }

    /** A database that is away has no other time; whoever asks needs it for its own work anyway, and fails there. */
    private void ask() {
        try {
            reading = new Reading(database.get(), nanos.getAsLong());
        } catch (RuntimeException _) {
            reading = new Reading(reading.time().plus(since(reading)), nanos.getAsLong());
        }
    }
}
