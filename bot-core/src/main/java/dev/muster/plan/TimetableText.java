package dev.muster.plan;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws a timetable with letters. */
final class TimetableText {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private final Plan plan;
    private final List<Occasion> occasions;
    private final List<YearMonth> months;

    TimetableText(Plan plan) {
        this.plan = plan;
        this.occasions = plan.occasions();
        this.months = occasions.stream()
                .map(occasion -> occasion.week().month())
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public String toString() {
        var table = new TextTable();
        table.row(heading());
        plan.schedule().touchpoints().forEach(touchpoint -> table.row(row(touchpoint)));
        return table.toString();
    }

    private List<List<String>> heading() {
        var title = List.of(plan.product(), plan.schedule().zone().getId());
        return Stream.concat(Stream.of(title), months.stream().map(month -> List.of(month.format(MONTH))))
                .toList();
    }

    private List<List<String>> row(Touchpoint touchpoint) {
        var row = new ArrayList<List<String>>();
        row.add(label(touchpoint));
        months.forEach(month -> row.add(cell(touchpoint, month)));
        return row;
    }

    private List<String> label(Touchpoint touchpoint) {
        var methods = touchpoint.methods().stream().map(Word::word).collect(Collectors.joining(", "));
        return List.of(
                touchpoint.name().in(plan.languages().standard()),
                touchpoint.key()
                        + (touchpoint.key().value().equals(touchpoint.phase().word())
                                ? ""
                                : " (%s)".formatted(touchpoint.phase().word())),
                "by " + methods);
    }

    private List<String> cell(Touchpoint touchpoint, YearMonth month) {
        return occasions.stream()
                .filter(occasion -> occasion.touchpoint().equals(touchpoint))
                .filter(occasion -> occasion.week().month().equals(month))
                .flatMap(occasion -> Stream.of(who(occasion.wave()), when(occasion)))
                .toList();
    }

    private String who(Wave wave) {
        return wave.reachesEverybody() ? "everybody" : String.join(", ", plan.namesOf(wave));
    }

    private static String when(Occasion occasion) {
        return "week %d, %s to %s"
                .formatted(
                        occasion.week().number(),
                        occasion.from().format(DAY),
                        occasion.to().format(DAY));
    }
}
