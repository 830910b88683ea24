package dev.muster.benchmarks;

import dev.muster.benchmarks.scenario.Inbound;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code benchmarks/run inbound}. */
@Command(
        name = "inbound",
        description = "How quickly events of the platforms are acknowledged, at a steady rate that waits for nobody.",
        mixinStandardHelpOptions = true)
final class InboundCommand implements Callable<Integer> {

    @Option(names = "--rate", defaultValue = "200", description = "events a second (default: ${DEFAULT-VALUE})")
    private int rate;

    @Option(names = "--seconds", defaultValue = "30", description = "default: ${DEFAULT-VALUE}")
    private int seconds;

    @Option(names = "--during-broadcast", description = "while a broadcast leaves at the platform's rate")
    private boolean duringBroadcast;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Numbers.between(spec, "--rate", rate, 1, 10_000);
        Numbers.between(spec, "--seconds", seconds, 1, 3_600);
        Inbound inbound = new Inbound(rate, seconds, duringBroadcast);
        return Benchmarks.tell(
                spec.commandLine(), inbound.run(spec.commandLine().getErr()::println));
    }
}
