package dev.muster.app;

import dev.muster.app.settings.UserFile;
import dev.muster.audience.PeopleFile;
import dev.muster.audience.Person;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code muster people}: checks a directory file. */
@Command(
        name = "people",
        description = "Checks a file of people.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "check",
        subcommands = PeopleCommand.Check.class)
final class PeopleCommand {

    private PeopleCommand() {}

    @Command(
            name = "check",
            description = "Counts the people of a CSV file and names every problem by line. Exits with 0 or 2.",
            mixinStandardHelpOptions = true)
    static final class Check implements Callable<Integer> {

        @Parameters(paramLabel = "CSV", description = "the people, one a line under a line of column names")
        private Path file;

        @Option(names = "--json", description = "as JSON on stdout")
        private boolean json;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            var reading = PeopleFile.read(UserFile.text(file), new Person.Speaks(Locale.ENGLISH, ZoneOffset.UTC));
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(Json.of(Map.of("people", reading.people().size(), "problems", reading.problems())));
            } else {
                reading.problems()
                        .forEach(problem -> out.printf("%s:%d: %s%n", file, problem.line(), problem.reason()));
                out.printf(
                        "%d people, %d problems.%n",
                        reading.people().size(), reading.problems().size());
            }
            return reading.problems().isEmpty() ? Muster.DONE : Muster.REFUSED;
        }
    }
}
