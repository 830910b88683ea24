package dev.muster.plan;

import java.time.LocalDate;
import java.util.List;

/** The plan as the timetable that it came from. */
public record Timetable(Plan plan) {

    /** One occasion as plain values, in the order in which they go out. */
    public record Line(
            String touchpoint,
            String phase,
            String wave,
            List<String> groups,
            List<String> methods,
            LocalDate from,
            LocalDate to) {

        public Line {
            groups = List.copyOf(groups);
            methods = List.copyOf(methods);
        }
    }

    public List<Line> lines() {
        return plan.occasions().stream().map(this::line).toList();
    }

    /** Months across, touchpoints down, in each cell who hears it and in which week. */
    public String text() {
        return new TimetableText(plan).toString();
    }

    private Line line(Occasion occasion) {
        var touchpoint = occasion.touchpoint();
        return new Line(
                touchpoint.key().value(),
                touchpoint.phase().word(),
                occasion.wave().key().value(),
                groups(occasion.wave()),
                touchpoint.methods().stream().map(Word::word).toList(),
                occasion.from(),
                occasion.to());
    }

    private List<String> groups(Wave wave) {
        return wave.reachesEverybody() ? List.of("all") : plan.namesOf(wave);
    }
}
