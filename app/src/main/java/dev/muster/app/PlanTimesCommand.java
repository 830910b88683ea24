package dev.muster.app;

import dev.muster.app.assembly.RolloutFiles;
import dev.muster.audience.PeopleFile;
import dev.muster.plan.push.Diary;
import dev.muster.plan.push.Rollout;
import dev.muster.plan.timing.Appointment;
import dev.muster.plan.timing.Moved;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code muster plan times}: when each person hears each occasion, and why then. */
@Command(
        name = "times",
        description = "Shows when each person gets each message by their own clock, and why not earlier.",
        mixinStandardHelpOptions = true)
final class PlanTimesCommand implements Callable<Integer> {

    private static final DateTimeFormatter WALL = DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm", Locale.ENGLISH);

    @Parameters(paramLabel = "PLAN", description = "the plan, a YAML file")
    private Path plan = Path.of("");

    @Option(names = "--people", required = true, paramLabel = "CSV", description = "the people")
    private Path people = Path.of("");

    @Option(names = "--json", description = "as JSON on stdout")
    private boolean json;

    @Spec
    private CommandSpec spec;

    /** {@code at} is empty where the plan never allows it. */
    record Line(String touchpoint, String wave, String person, String zone, Optional<String> at, List<String> because) {

        static Line of(Diary.Entry entry) {
            return new Line(
                    entry.occasion().touchpoint().key().value(),
                    entry.occasion().wave().key().value(),
                    entry.person().id().value(),
                    entry.person().speaks().zone().getId(),
                    begin(entry).map(DateTimeFormatter.ISO_OFFSET_DATE_TIME::format),
                    entry.appointment().because().stream()
                            .map(PlanTimesCommand::words)
                            .toList());
        }
    }

    @Override
    public Integer call() {
        Rollout rollout = RolloutFiles.rollout(plan);
        PeopleFile.Reading reading = RolloutFiles.people(people, rollout.plan());
        PrintWriter err = spec.commandLine().getErr();
        reading.problems().forEach(problem -> err.printf("%s:%d: %s%n", people, problem.line(), problem.reason()));
        List<Diary.Entry> entries = Diary.of(rollout, reading.people());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.of(Map.of("times", entries.stream().map(Line::of).toList())));
        } else {
            print(entries, out);
        }
        return Muster.DONE;
    }

    private static void print(List<Diary.Entry> entries, PrintWriter out) {
        String last = "";
        for (Diary.Entry entry : entries) {
            String occasion = Rollout.nameOf(entry.occasion());
            if (!occasion.equals(last)) {
                out.println(occasion);
                last = occasion;
            }
            String because = entry.appointment().because().stream()
                    .map(PlanTimesCommand::words)
                    .collect(Collectors.joining(", "));
            out.printf(
                    "  %-22s %-20s %-40s %s%n",
                    begin(entry).map(WALL::format).orElse("never"),
                    entry.person().speaks().zone(),
                    entry.person().id().value(),
                    because);
        }
    }

    private static Optional<ZonedDateTime> begin(Diary.Entry entry) {
        return switch (entry.appointment()) {
            case Appointment.At at ->
                Optional.of(at.window().from().atZone(entry.person().speaks().zone()));
            case Appointment.Never _ -> Optional.empty();
        };
    }

    private static String words(Moved moved) {
        return switch (moved) {
            case Moved.BeforeHours _ -> "before working hours";
            case Moved.AfterHours _ -> "after working hours";
            case Moved.Quiet _ -> "quiet time";
            case Moved.DayOff _ -> "not a working day";
            case Moved.OnHoliday(String name) -> "holiday: " + name;
            case Moved.Frozen(String reason) -> "freeze: " + reason;
            case Moved.WeekIsFull(int cap) -> "weekly limit of " + cap + " reached";
        };
    }
}
