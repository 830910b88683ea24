package dev.muster.plan.ical;

import java.util.ArrayList;
import java.util.List;

/** Cuts a calendar into its events; to-do entries, alarms and the like are passed over. */
final class EventBlocks {

    private final List<ContentLine> lines;
    private final List<CalendarFile.Problem> problems;
    private final List<Event> events = new ArrayList<>();
    private List<ContentLine> open = new ArrayList<>();
    private int depth;
    private boolean inEvent;

    EventBlocks(List<ContentLine> lines, List<CalendarFile.Problem> problems) {
        this.lines = lines;
        this.problems = problems;
    }

    List<Event> events() {
        lines.forEach(this::read);
        if (depth != 0) {
            problems.add(new CalendarFile.Problem(
                    lines.getLast().number(),
                    "The file ends in the middle: something that began has no END.",
                    "Download the calendar again; this one was cut off."));
        }
        return events;
    }

    private void read(ContentLine line) {
        if (line.name().equals("BEGIN")) {
            depth++;
            begin(line);
        } else if (line.name().equals("END")) {
            depth--;
            end(line);
        } else if (inEvent && depth == 2) {
            open.add(line);
        }
    }

    private void begin(ContentLine line) {
        if (depth == 2 && line.is("BEGIN", "VEVENT")) {
            inEvent = true;
            open = new ArrayList<>(List.of(line));
        }
    }

    private void end(ContentLine line) {
        if (depth == 1 && inEvent && line.is("END", "VEVENT")) {
            inEvent = false;
            events.add(new Event(open));
        }
    }
}
