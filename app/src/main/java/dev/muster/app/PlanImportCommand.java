package dev.muster.app;

import dev.muster.app.settings.Refused;
import dev.muster.app.settings.UserFile;
import dev.muster.plan.importing.ImportedTimetable;
import dev.muster.plan.importing.TimetableImport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code muster plan import}: the timetable of a document becomes a plan. */
@Command(
        name = "import",
        description = {
            "Makes a plan of the timetable in a document: a Markdown table, or values separated by commas, semicolons or tabs.",
            "The plan goes to stdout; what was inferred, or is not understood, to stderr with its cell."
        },
        mixinStandardHelpOptions = true)
final class PlanImportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "the document")
    private Path file = Path.of("");

    @Option(
            names = "--start",
            required = true,
            paramLabel = "YYYY-MM",
            description = "the year and month of the first column")
    private String start = "";

    @Option(
            names = "--zone",
            defaultValue = "UTC",
            description = "the time zone of the plan (default: ${DEFAULT-VALUE})")
    private String zone = "";

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        return switch (TimetableImport.read(file.toString(), UserFile.text(file), month(), zone())) {
            case ImportedTimetable.Imported imported -> {
                imported.notes().forEach(note -> err.println("inferred: " + note));
                spec.commandLine().getOut().print(imported.yaml());
                spec.commandLine().getOut().flush();
                yield Muster.DONE;
            }
            case ImportedTimetable.NotUnderstood notUnderstood -> {
                notUnderstood.problems().forEach(err::println);
                yield Muster.REFUSED;
            }
        };
    }

    private YearMonth month() {
        try {
            return YearMonth.parse(start);
        } catch (DateTimeException _) {
            throw new Refused("--start " + start + " is not a month. Write it as year and month, for example 2027-07.");
        }
    }

    private ZoneId zone() {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException _) {
            throw new Refused("--zone " + zone + " is not a time zone. Write it like Europe/Berlin or Asia/Taipei.");
        }
    }
}
