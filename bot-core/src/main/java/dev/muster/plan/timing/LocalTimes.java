package dev.muster.plan.timing;

import dev.muster.delivery.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Times on the wall as times on earth: what a zone skips is meant when it skips it, and what it has twice is meant once. */
public final class LocalTimes {

    private LocalTimes() {}

    /** The first time that the clock on the wall shows it, or jumps over it. */
    public static Instant first(LocalDateTime local, ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        return offsets.isEmpty() ? jumpOver(local, zone) : local.toInstant(offsets.getFirst());
    }

    private static Instant last(LocalDateTime local, ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        return offsets.isEmpty() ? jumpOver(local, zone) : local.toInstant(offsets.getLast());
    }

    private static Instant jumpOver(LocalDateTime local, ZoneId zone) {
        return zone.getRules().getTransition(local).getInstant();
    }

    /**
     * One stretch of time throughout which the clock on the wall shows that part of that day; empty where the zone skips it. Where an hour
     * comes twice and the part begins in it, the first passage would leave the part again before its end, so the second one counts.
     */
    static Optional<Window> window(LocalDate day, Span span, ZoneId zone) {
        LocalDateTime from = day.atStartOfDay().plusMinutes(span.from());
        Instant until = first(day.atStartOfDay().plusMinutes(span.until()), zone);
        return Optional.of(last(from, zone))
                .filter(begin -> begin.isBefore(until))
                .or(() -> Optional.of(first(from, zone)))
                .filter(begin -> begin.isBefore(until))
                .map(begin -> new Window(begin, until));
    }
}
