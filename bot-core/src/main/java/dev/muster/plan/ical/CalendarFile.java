package dev.muster.plan.ical;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A calendar file: every whole day that it names within a stretch of time; what cannot be told for sure is a problem. */
public final class CalendarFile {

    public static final int MOST_BYTES = 1_000_000;
    private static final int MOST_EVENTS = 2_000;
    private static final int MOST_DAYS = 20_000;

    private final LocalDate from;
    private final LocalDate until;
    private final List<Day> days = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int timed;

    private CalendarFile(LocalDate from, LocalDate until) {
        this.from = from;
        this.until = until;
    }

    public record Day(String name, LocalDate on) {}

    /** Lines count from 1. */
    public record Problem(int line, String reason, String remedy) {}

    /** {@code timed} counts events that have a time of day and so are none of ours. */
    public record Reading(List<Day> days, List<Problem> problems, int timed) {
        public Reading {
            days = List.copyOf(days);
            problems = List.copyOf(problems);
        }
    }

    /** The days from the first one on, up to the last one, that one excluded. */
    public static Reading read(String text, LocalDate from, LocalDate until) {
        CalendarFile file = new CalendarFile(from, until);
        file.readAll(text);
        return new Reading(file.days, file.problems, file.timed);
    }

    private void readAll(String text) {
        List<ContentLine> lines = ContentLine.allIn(text);
        if (lines.isEmpty() || !lines.getFirst().is("BEGIN", "VCALENDAR")) {
            problems.add(new Problem(
                    1,
                    "This is no calendar file; it would begin with BEGIN:VCALENDAR.",
                    "Download the calendar again as ICS; a web page is easily saved in its place."));
            return;
        }
        List<Event> events = new EventBlocks(lines, problems).events();
        if (events.size() > MOST_EVENTS) {
            problems.add(new Problem(
                    1,
                    "The calendar has more than %d events.".formatted(MOST_EVENTS),
                    "Use a calendar of public holidays only."));
            return;
        }
        events.stream().takeWhile(_ -> days.size() < MOST_DAYS).forEach(this::addDays);
        if (days.size() >= MOST_DAYS) {
            problems.add(new Problem(
                    1,
                    "The calendar has more than %d days.".formatted(MOST_DAYS),
                    "Use a calendar of public holidays only."));
        }
    }

    private void addDays(Event event) {
        if (event.isTimed()) {
            timed++;
            return;
        }
        try {
            daysOf(event).limit(MOST_DAYS).forEach(days::add);
        } catch (BadEvent bad) {
            problems.add(bad.problem());
        }
    }

    private Stream<Day> daysOf(Event event) {
        int length = event.length();
        return event.starts(from.minusDays(length), until).stream()
                .flatMap(start -> start.datesUntil(start.plusDays(length)))
                .filter(day -> !day.isBefore(from) && day.isBefore(until))
                .map(day -> new Day(event.name(), day));
    }
}
