package dev.muster.app;

import dev.muster.app.assembly.RolloutFiles;
import dev.muster.plan.Timetable;
import dev.muster.plan.reading.PlanReader;
import dev.muster.plan.reading.PlanReading;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code muster plan}: checks a plan, shows it as a timetable, makes one from a document. */
@Command(
        name = "plan",
        description = "Checks a plan, shows it, or makes one from the timetable of a document.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(check | show | times | import)",
        subcommands = {PlanCommand.Check.class, PlanCommand.Show.class, PlanTimesCommand.class, PlanImportCommand.class
        })
final class PlanCommand {

    private PlanCommand() {}

    @Command(
            name = "check",
            description = "Reads a plan and names every mistake with line, column and remedy. Exits with 0 or 2.",
            mixinStandardHelpOptions = true)
    static final class Check implements Callable<Integer> {

        @Parameters(paramLabel = "PLAN", description = "the plan, a YAML file")
        private Path file;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            return switch (PlanReader.read(file)) {
                case PlanReading.Readable readable -> {
                    readable.warnings().forEach(out::println);
                    out.printf(
                            "%s is in order: %d occasions, version %s.%n",
                            file,
                            readable.plan().occasions().size(),
                            readable.version().shortened());
                    yield Muster.DONE;
                }
                case PlanReading.Unreadable unreadable -> {
                    unreadable.problems().forEach(out::println);
                    yield Muster.REFUSED;
                }
            };
        }
    }

    @Command(
            name = "show",
            description = "Shows the timetable: one occasion per touchpoint and wave, with its week.",
            mixinStandardHelpOptions = true)
    static final class Show implements Callable<Integer> {

        @Parameters(paramLabel = "PLAN", description = "the plan, a YAML file")
        private Path file;

        @Option(names = "--json", description = "as JSON on stdout")
        private boolean json;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            Timetable timetable = new Timetable(RolloutFiles.plan(file));
            PrintWriter out = spec.commandLine().getOut();
            out.println(json ? Json.of(Map.of("occasions", timetable.lines())) : timetable.text());
            return Muster.DONE;
        }
    }
}
