package dev.muster.benchmarks;

import dev.muster.benchmarks.scenario.PeopleImport;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code benchmarks/run people}. */
@Command(
        name = "people",
        description = "How long it takes to read a people file, check it and save everybody, with a heap of 512 MB.",
        mixinStandardHelpOptions = true)
final class PeopleCommand implements Callable<Integer> {

    @Option(names = "--people", defaultValue = "200000", description = "default: ${DEFAULT-VALUE}")
    private int people;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Numbers.atLeastOne(spec, "--people", people);
        return Benchmarks.tell(spec.commandLine(), new PeopleImport(people).run());
    }
}
