package dev.muster.plan.reading;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads days: a list of dates, or the working days from one date to another. */
record DaysPart(Value value) {

    private static final int MOST_DAYS = 100;
    private static final Pattern RANGE = Pattern.compile("(\\S+) to (\\S+)");

    Optional<List<LocalDate>> read() {
        Optional<List<LocalDate>> days = value.isText() ? range() : value.listOf(DaysPart::date);
        return days.filter(list -> !list.isEmpty())
                .flatMap(list -> list.size() <= MOST_DAYS
                        ? Optional.of(list)
                        : value.refuse(
                                "A session has at most %d days, not %d.".formatted(MOST_DAYS, list.size()),
                                "Make several sessions of it."));
    }

    private Optional<List<LocalDate>> range() {
        return value.text().flatMap(text -> {
            var parts = RANGE.matcher(text);
            if (!parts.matches()) {
                return value.refuse(
                        "“%s” is neither a list of days nor a range.".formatted(text),
                        "Write days: [2027-09-13, 2027-09-14], or days: 2027-09-13 to 2027-09-17.");
            }
            return dateOf(parts.group(1), value)
                    .flatMap(first -> dateOf(parts.group(2), value).flatMap(last -> workingDays(first, last)));
        });
    }

    private Optional<List<LocalDate>> workingDays(LocalDate first, LocalDate last) {
        List<LocalDate> days = last.isBefore(first) || last.isAfter(first.plusYears(1))
                ? List.of()
                : first.datesUntil(last.plusDays(1))
                        .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
                        .toList();
        return days.isEmpty()
                ? value.refuse(
                        "No working day lies from %s to %s.".formatted(first, last),
                        "Write the earlier day first; a Saturday or a Sunday can be named in a list of days.")
                : Optional.of(days);
    }

    private static Optional<LocalDate> date(Value value) {
        return value.text().flatMap(text -> dateOf(text, value));
    }

    private static Optional<LocalDate> dateOf(String text, Value value) {
        return parsed(text)
                .or(() -> value.refuse(
                        "“%s” is not a day of this century.".formatted(text),
                        "Write year, month and day in digits: 2027-09-13."));
    }

    private static Optional<LocalDate> parsed(String text) {
        try {
            return text.matches("20\\d\\d-\\d\\d-\\d\\d") ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
