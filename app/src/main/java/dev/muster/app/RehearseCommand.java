package dev.muster.app;

import dev.muster.app.rehearsal.Rehearsal;
import dev.muster.app.rehearsal.RehearsalReport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code muster rehearse}: the whole plan in virtual time. */
@Command(
        name = "rehearse",
        description = {
            "Carries out a whole plan in virtual time, through the real adapters, against the simulator.",
            "Nothing leaves this machine. Behaviour comes from habits.csv beside the people, or is drawn."
        },
        mixinStandardHelpOptions = true)
final class RehearseCommand implements Callable<Integer> {

    @Parameters(paramLabel = "PLAN", description = "the plan, a YAML file")
    private Path plan = Path.of("");

    @Option(names = "--people", required = true, paramLabel = "CSV", description = "the people")
    private Path people = Path.of("");

    @Option(names = "--json", description = "as JSON on stdout")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Logs.onlyErrors();
        PrintWriter err = spec.commandLine().getErr();
        RehearsalReport report = Rehearsal.of(plan, people, err::println);
        spec.commandLine().getOut().println(json ? Json.of(report) : report.text());
        return report.isAccountedFor() ? Muster.DONE : Muster.FAILED;
    }
}
