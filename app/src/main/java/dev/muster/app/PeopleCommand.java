package dev.muster.app;

import dev.muster.app.assembly.RolloutFiles;
import dev.muster.app.settings.UserFile;
import dev.muster.audience.PeopleFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
        private Path file = Path.of("");

        @Option(names = "--json", description = "as JSON on stdout")
        private boolean json;

        @Option(
                names = "--plan",
                paramLabel = "PLAN",
                description = "also counts the people of each group of the plan, of none and of two waves")
        private @Nullable Path plan;

        @Option(
                names = "--settings",
                paramLabel = "FILE",
                description = "also reads the directories of these settings, and names what they do not agree on")
        private @Nullable Path settings;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            Optional<GroupCounts> groups =
                    Optional.ofNullable(plan).map(RolloutFiles::plan).map(GroupCounts::new);
            PeopleFile.Summary summary =
                    PeopleFile.read(UserFile.existing(file), entry -> groups.ifPresent(counts -> counts.count(entry)));
            if (json) {
                spec.commandLine().getOut().println(Json.of(inJson(summary, groups)));
            } else {
                print(summary, groups, spec.commandLine().getOut());
            }
            return agrees() && summary.problems().isEmpty() ? Muster.DONE : Muster.REFUSED;
        }

        private boolean agrees() {
            Optional<DirectoryCheck> check = Optional.ofNullable(settings).map(given -> {
                Logs.onlyErrors();
                return DirectoryCheck.of(file, given, InstantSource.system());
            });
            PrintWriter told =
                    json ? spec.commandLine().getErr() : spec.commandLine().getOut();
            check.ifPresent(each -> each.lines().forEach(told::println));
            return check.map(DirectoryCheck::agrees).orElse(true);
        }

        private static Map<String, Object> inJson(PeopleFile.Summary summary, Optional<GroupCounts> groups) {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("people", summary.people());
            told.put("outside", summary.outside());
            told.put("problems", summary.problems());
            groups.ifPresent(counts -> told.putAll(counts.inJson()));
            return told;
        }

        private void print(PeopleFile.Summary summary, Optional<GroupCounts> groups, PrintWriter out) {
            summary.problems().forEach(problem -> out.printf("%s:%d: %s%n", file, problem.line(), problem.reason()));
            groups.ifPresent(counts -> counts.lines().forEach(out::println));
            if (summary.outside() > 0) {
                out.printf("%d guests and accounts that are switched off are left out.%n", summary.outside());
            }
            out.printf(
                    "%d people, %d problems.%n",
                    summary.people(), summary.problems().size());
        }
    }
}
