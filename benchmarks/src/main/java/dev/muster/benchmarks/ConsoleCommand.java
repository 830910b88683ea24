package dev.muster.benchmarks;

import dev.muster.benchmarks.scenario.Browsing;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code benchmarks/run console}. */
@Command(
        name = "console",
        description = "How soon the console's pages are there when a push has very many deliveries.",
        mixinStandardHelpOptions = true)
final class ConsoleCommand implements Callable<Integer> {

    @Option(names = "--deliveries", defaultValue = "1000000", description = "default: ${DEFAULT-VALUE}")
    private int deliveries;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Numbers.atLeastOne(spec, "--deliveries", deliveries);
        return Benchmarks.tell(
                spec.commandLine(),
                new Browsing(deliveries).run(spec.commandLine().getErr()::println));
    }
}
