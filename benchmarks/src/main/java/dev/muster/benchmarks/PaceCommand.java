package dev.muster.benchmarks;

import dev.muster.benchmarks.scenario.Pacing;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code benchmarks/run pace}. */
@Command(
        name = "pace",
        description = "How exactly replicas keep to one rate together, and to the platform's request for silence.",
        mixinStandardHelpOptions = true)
final class PaceCommand implements Callable<Integer> {

    @Option(names = "--rate", defaultValue = "50", description = "calls a second (default: ${DEFAULT-VALUE})")
    private double rate;

    @Option(names = "--replicas", defaultValue = "3", description = "default: ${DEFAULT-VALUE}")
    private int replicas;

    @Option(names = "--seconds", defaultValue = "60", description = "default: ${DEFAULT-VALUE}")
    private int seconds;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Numbers.between(spec, "--rate", rate, 1, 10_000);
        Numbers.between(spec, "--replicas", replicas, 1, 10);
        Numbers.between(spec, "--seconds", seconds, 10, 3_600);
        Pacing pacing = new Pacing(rate, replicas, seconds);
        return Benchmarks.tell(spec.commandLine(), pacing.run(spec.commandLine().getErr()::println));
    }
}
