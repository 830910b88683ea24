package dev.muster.benchmarks;

import dev.muster.benchmarks.scenario.Outcome;
import dev.muster.benchmarks.stage.Failed;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import tools.jackson.databind.json.JsonMapper;

/** The command {@code benchmarks/run}. */
@Command(
        name = "benchmarks/run",
        description = {
            "Measures Muster, or breaks it, as real processes on this machine; counts on the receiving side.",
            "JSON on stdout, words on stderr; the status is 1 when the law of deliveries was broken."
        },
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            BroadcastCommand.class,
            CrashCommand.class,
            PaceCommand.class,
            InboundCommand.class,
            MemoryCommand.class,
            PeopleCommand.class,
            ImportCommand.class,
            StartCommand.class,
            ConsoleCommand.class,
            FaultsCommand.class,
            SendCommand.class,
            SimulatorCommand.class
        })
public final class Benchmarks {

    static final int DONE = 0;
    static final int BROKEN = 1;
    static final int MISUSED = 2;

    private static final JsonMapper JSON = new JsonMapper();

    private Benchmarks() {}

    public static void main(String[] arguments) {
        System.setProperty("logback.configurationFile", "dev/muster/benchmarks/logback.xml");
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Benchmarks())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler(Benchmarks::misused)
                .setExecutionExceptionHandler(Benchmarks::failed);
    }

    /** What a command ends with. */
    static int tell(CommandLine command, Outcome<?> outcome) {
        command.getOut().println(JSON.writeValueAsString(outcome.result()));
        outcome.breaches().forEach(command.getErr()::println);
        return outcome.breaches().isEmpty() ? DONE : BROKEN;
    }

    private static int misused(ParameterException misuse, String[] arguments) {
        PrintWriter err = misuse.getCommandLine().getErr();
        err.println(misuse.getMessage());
        err.println("Try: " + misuse.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return MISUSED;
    }

    private static int failed(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        if (!(failure instanceof Failed)) {
            throw new CommandLine.ExecutionException(command, "This did not work.", failure);
        }
        command.getErr().println(failure.getMessage());
        return BROKEN;
    }
}
