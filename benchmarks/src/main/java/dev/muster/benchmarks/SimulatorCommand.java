package dev.muster.benchmarks;

import dev.muster.simulator.Simulator;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** The simulator with its own options, as a process beside those that are measured. */
@Command(name = "simulator", hidden = true)
final class SimulatorCommand implements Callable<Integer> {

    @Unmatched
    private List<String> options = new ArrayList<>();

    @Override
    public Integer call() throws InterruptedException {
        Simulator.main(options.toArray(String[]::new));
        return Benchmarks.DONE;
    }
}
