package dev.muster.app;

import dev.muster.app.manifest.ManifestCommand;
import dev.muster.app.settings.Refused;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The command {@code muster}. */
@Command(
        name = "muster",
        description = "Walks an organisation through an IT rollout by chat.",
        mixinStandardHelpOptions = true,
        versionProvider = MusterVersion.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            RehearseCommand.class,
            PlanCommand.class,
            ManifestCommand.class,
            PeopleCommand.class
        })
public final class Muster {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int REFUSED = 2;

    private Muster() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Muster())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler(Muster::misused)
                .setExecutionExceptionHandler(Muster::failed);
    }

    private static int misused(ParameterException misuse, String[] arguments) {
        PrintWriter err = misuse.getCommandLine().getErr();
        err.println(misuse.getMessage());
        err.println("Try: " + misuse.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return REFUSED;
    }

    /** No stack trace reaches a user; the log has it where one is kept. */
    private static int failed(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        if (failure instanceof Refused) {
            command.getErr().println(failure.getMessage());
            return REFUSED;
        }
        command.getErr().println("This did not work: " + Causes.inWords(failure));
        return FAILED;
    }
}
