package dev.muster.benchmarks;

import dev.muster.benchmarks.scenario.NoopSender;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The process that {@code broadcast --channel noop} measures. */
@Command(name = "send", hidden = true)
final class SendCommand implements Callable<Integer> {

    @Parameters(description = "the database")
    private String url = "";

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        try (NoopSender _ = new NoopSender(url)) {
            PrintWriter out = spec.commandLine().getOut();
            out.println("ready");
            new CountDownLatch(1).await();
        }
        return Benchmarks.DONE;
    }
}
