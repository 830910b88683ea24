package dev.muster.benchmarks;

import dev.muster.benchmarks.fault.Faults;
import dev.muster.benchmarks.fault.Kind;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code benchmarks/run faults}. */
@Command(
        name = "faults",
        description =
                "Lets something go wrong in the middle of a broadcast by three replicas, and looks whether the law holds.",
        mixinStandardHelpOptions = true)
final class FaultsCommand implements Callable<Integer> {

    @Option(names = "--kind", required = true, description = "${COMPLETION-CANDIDATES}")
    private Kind kind = Kind.ALL_KILLED;

    @Option(names = "--recipients", defaultValue = "6000", description = "default: ${DEFAULT-VALUE}")
    private int recipients;

    @Option(names = "--rate", defaultValue = "100", description = "calls a second (default: ${DEFAULT-VALUE})")
    private double rate;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Numbers.between(spec, "--recipients", recipients, 100, 1_000_000);
        Numbers.between(spec, "--rate", rate, 1, 10_000);
        return Benchmarks.tell(spec.commandLine(), new Faults(kind, recipients, rate).run());
    }
}
