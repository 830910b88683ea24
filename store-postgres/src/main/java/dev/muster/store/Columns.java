package dev.muster.store;

import dev.muster.channel.Address;
import dev.muster.channel.Platform;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The core's values as columns and parameters. */
final class Columns {

    private Columns() {}

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static long micros(Duration duration) {
        return duration.toNanos() / 1_000;
    }

    static Map<String, String> of(Address address) {
        return Map.of(
                "platform", address.platform().key(),
                "user", address.user(),
                "room", address.room());
    }

    static Platform platform(String key) {
        return Platform.valueOf(key.toUpperCase(Locale.ROOT));
    }

    /** One column of many rows, for {@code unnest}: one parameter however many rows there are. */
    static <T> @Nullable String[] array(Collection<T> rows, Function<T, @Nullable String> column) {
        @Nullable String[] values = new String[rows.size()];
        int next = 0;
        for (T row : rows) {
            values[next++] = column.apply(row);
        }
        return values;
    }

    static <T> List<List<T>> chunks(List<T> all, int size) {
        return IntStream.iterate(0, from -> from < all.size(), from -> from + size)
                .mapToObj(from -> all.subList(from, Math.min(from + size, all.size())))
                .toList();
    }
}
