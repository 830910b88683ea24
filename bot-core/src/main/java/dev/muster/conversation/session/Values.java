package dev.muster.conversation.session;

import dev.muster.enrollment.session.BookingId;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What came with a press; whatever is not readable is not there. */
record Values(Map<String, String> values) {

    static Values of(Map<String, String> values) {
        return new Values(values);
    }

    String session() {
        return text(SessionButtons.KEY);
    }

    String part() {
        return text(SessionButtons.PART);
    }

    Optional<LocalDate> day() {
        return read(SessionButtons.DAY, LocalDate::parse);
    }

    Optional<Instant> start() {
        return read(SessionButtons.START, Instant::parse);
    }

    Optional<BookingId> booking() {
        return read(SessionButtons.BOOKING, UUID::fromString).map(BookingId::new);
    }

    int sequence() {
        String text = text(SessionButtons.SEQUENCE);
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    }

    boolean wasWaiting() {
        return text(SessionButtons.WAITING).equals("yes");
    }

    String text(String key) {
        return values.getOrDefault(key, "");
    }

    private <T> Optional<T> read(String key, Function<String, T> reading) {
        try {
            return Optional.of(text(key)).filter(text -> !text.isEmpty()).map(reading);
        } catch (DateTimeException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
