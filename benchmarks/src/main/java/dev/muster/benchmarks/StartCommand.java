package dev.muster.benchmarks;

import dev.muster.benchmarks.scenario.Start;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code benchmarks/run start}. */
@Command(
        name = "start",
        description =
                "How long ./muster serve takes until it is ready, and ./muster demo until its first message is visible.",
        mixinStandardHelpOptions = true)
final class StartCommand implements Callable<Integer> {

    @Option(names = "--people", defaultValue = "1000", description = "default: ${DEFAULT-VALUE}")
    private int people;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Numbers.atLeastOne(spec, "--people", people);
        return Benchmarks.tell(spec.commandLine(), new Start(people).run());
    }
}
