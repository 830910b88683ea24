package dev.muster.benchmarks;

import dev.muster.benchmarks.scenario.Residence;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code benchmarks/run memory}. */
@Command(
        name = "memory",
        description = "The resident memory of a replica when it is ready, and after a broadcast.",
        mixinStandardHelpOptions = true)
final class MemoryCommand implements Callable<Integer> {

    @Option(names = "--recipients", defaultValue = "20000", description = "default: ${DEFAULT-VALUE}")
    private int recipients;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Numbers.atLeastOne(spec, "--recipients", recipients);
        return Benchmarks.tell(spec.commandLine(), new Residence(recipients).run());
    }
}
