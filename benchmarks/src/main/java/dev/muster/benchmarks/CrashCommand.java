package dev.muster.benchmarks;

import dev.muster.benchmarks.scenario.Crash;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code benchmarks/run crash}. */
@Command(
        name = "crash",
        description = "Kills replicas in the middle of a broadcast, and compares the ledger with what arrived.",
        mixinStandardHelpOptions = true)
final class CrashCommand implements Callable<Integer> {

    @Option(names = "--recipients", defaultValue = "20000", description = "default: ${DEFAULT-VALUE}")
    private int recipients;

    @Option(names = "--replicas", defaultValue = "3", description = "default: ${DEFAULT-VALUE}")
    private int replicas;

    @Option(
            names = "--kill-at",
            defaultValue = "0.4",
            description = "the share that has arrived when the first dies (default: ${DEFAULT-VALUE})")
    private double killAt;

    @Option(
            names = "--kills",
            defaultValue = "1",
            description =
                    "more than one: the others at random points, and whoever died is started again (default: ${DEFAULT-VALUE})")
    private int kills;

    @Option(names = "--seed", defaultValue = "1", description = "of the random points (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--rate",
            defaultValue = "700",
            description = "sends a second that all replicas together may make (default: ${DEFAULT-VALUE})")
    private double rate;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Numbers.atLeastOne(spec, "--recipients", recipients);
        Numbers.atLeastOne(spec, "--kills", kills);
        Numbers.atLeastOne(spec, "--rate", (int) rate);
        Numbers.between(spec, "--replicas", replicas, 2, 10);
        Numbers.between(spec, "--kill-at", killAt, 0.01, 0.9);
        var err = spec.commandLine().getErr();
        err.printf("seed %d%n", seed);
        Crash crash = new Crash(recipients, replicas, new Crash.Kills(killAt, kills, seed), rate, false);
        return Benchmarks.tell(spec.commandLine(), crash.run(err::println));
    }
}
