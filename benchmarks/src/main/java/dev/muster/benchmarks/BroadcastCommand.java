package dev.muster.benchmarks;

import dev.muster.benchmarks.scenario.Broadcast;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code benchmarks/run broadcast}. */
@Command(
        name = "broadcast",
        description = "How long booking a push to everybody takes, and how fast it leaves without any limit.",
        mixinStandardHelpOptions = true)
final class BroadcastCommand implements Callable<Integer> {

    @Option(names = "--recipients", defaultValue = "20000", description = "default: ${DEFAULT-VALUE}")
    private int recipients;

    @Option(
            names = "--channel",
            defaultValue = "noop",
            description = "${COMPLETION-CANDIDATES}; noop takes everything at once (default: ${DEFAULT-VALUE})")
    private Broadcast.Over channel = Broadcast.Over.NOOP;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Numbers.atLeastOne(spec, "--recipients", recipients);
        Broadcast broadcast = new Broadcast(recipients, channel);
        return Benchmarks.tell(
                spec.commandLine(), broadcast.run(spec.commandLine().getErr()::println));
    }
}
