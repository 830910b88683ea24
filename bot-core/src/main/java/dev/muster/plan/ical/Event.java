package dev.muster.plan.ical;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** One event of a calendar with the lines that say what it is; the first is the one with which it begins. */
record Event(List<ContentLine> lines) {

    private static final int LONGEST = 366;
    private static final int LONGEST_NAME = 100;

    Event {
        lines = List.copyOf(lines);
    }

    String name() {
        String name = first("SUMMARY").map(ContentLine::text).orElse("");
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
    }

    /** A meeting, not a day. What was called off is no day either. */
    boolean isTimed() {
        return first("DTSTART").filter(line -> line.value().contains("T")).isPresent()
                || first("STATUS")
                        .filter(line -> line.is("STATUS", "CANCELLED"))
                        .isPresent();
    }

    /** In days. */
    int length() {
        LocalDate start = date(start());
        Optional<Integer> byEnd = first("DTEND").map(end -> (int) ChronoUnit.DAYS.between(start, date(end)));
        int days = byEnd.or(() -> first("DURATION").map(length -> days(length, start)))
                .orElse(1);
        if (days > LONGEST) {
            throw new BadEvent(start(), "“%s” lasts longer than a year.".formatted(name()));
        }
        return Math.max(1, days);
    }

    /** The first day of each time that it takes place, in a stretch of time. */
    NavigableSet<LocalDate> starts(LocalDate from, LocalDate until) {
        LocalDate start = date(start());
        NavigableSet<LocalDate> starts = new TreeSet<>(List.of(start));
        named("RRULE").forEach(rule -> starts.addAll(Recurrence.of(rule, start).until(until)));
        named("RDATE").forEach(line -> dates(line).forEach(starts::add));
        named("EXDATE").forEach(line -> dates(line).forEach(starts::remove));
        starts.removeIf(day -> day.isBefore(from) || !day.isBefore(until));
        return starts;
    }

    private ContentLine start() {
        return first("DTSTART")
                .orElseThrow(() ->
                        new BadEvent(lines.getFirst(), "The event “%s” does not say when it is.".formatted(name())));
    }

    private static Stream<LocalDate> dates(ContentLine line) {
        return Arrays.stream(line.value().split(",")).map(one -> date(line, one));
    }

    static LocalDate date(ContentLine line) {
        return date(line, line.value());
    }

    /** The day of a time, too. */
    static LocalDate date(ContentLine line, String text) {
        try {
            LocalDate day = LocalDate.parse(
                    text.length() > 8 && text.charAt(8) == 'T' ? text.substring(0, 8) : text,
                    DateTimeFormatter.BASIC_ISO_DATE);
            if (day.getYear() >= 1900 && day.getYear() < 2200) {
                return day;
            }
        } catch (DateTimeException _) {
            // Told below, like a day of another century.
        }
        throw new BadEvent(line, "“%s” is not a day of ours such as 20271003.".formatted(shortened(text)));
    }

    private static int days(ContentLine line, LocalDate start) {
        try {
            long days = ChronoUnit.DAYS.between(start, start.plus(Period.parse(line.value())));
            return Math.clamp(days, 0, LONGEST + 1);
        } catch (DateTimeException _) {
            throw new BadEvent(line, "“%s” is not a number of days such as P1D.".formatted(shortened(line.value())));
        }
    }

    static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    private Optional<ContentLine> first(String name) {
        return named(name).findFirst();
    }

    private Stream<ContentLine> named(String name) {
        return lines.stream().filter(line -> line.name().equals(name));
    }
}
