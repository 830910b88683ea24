package dev.muster.benchmarks;

import dev.muster.benchmarks.scenario.PeopleImport;
import dev.muster.benchmarks.scenario.PeopleReader;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** The process that {@code people} measures. */
@Command(name = "import", hidden = true)
final class ImportCommand implements Callable<Integer> {

    @Parameters(index = "0", description = "the database")
    private String url = "";

    @Parameters(index = "1", description = "the people")
    private Path file = Path.of("");

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PeopleImport.Result result = PeopleReader.read(url, file);
        spec.commandLine().getOut().println(PeopleImport.READ + new JsonMapper().writeValueAsString(result));
        return Benchmarks.DONE;
    }
}
