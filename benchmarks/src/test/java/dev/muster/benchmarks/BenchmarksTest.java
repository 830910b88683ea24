package dev.muster.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.benchmarks.scenario.Outcome;
import dev.muster.benchmarks.scenario.Pacing;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The command line: what machines read on one side, what people read on the other. */
class BenchmarksTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine command =
            Benchmarks.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "broadcast --recipient 5",
                "broadcast --channel smoke",
                "broadcast --recipients 0",
                "crash --kill-at 1.5",
                "crash --replicas 1",
                "pace --seconds 1",
                "inbound --rate many",
                "people --people 0",
                "nothing"
            })
    void refusesWhatItDoesNotKnowInWords(String arguments) {
        assertThat(command.execute(arguments.split(" "))).isEqualTo(2);
        assertThat(err.toString()).contains("--help").doesNotContain("Exception");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void printsTheResultAsJsonAlone() {
        var outcome = new Outcome<>(new Pacing.Result(51, 0.98, 0), List.of());
        assertThat(Benchmarks.tell(command, outcome)).isZero();
        assertThat(out.toString())
                .isEqualToIgnoringNewLines("{\"maxPerSecond\":51,\"usedShare\":0.98,\"callsInsideRetryAfter\":0}");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void endsWithOneAndWordsWhenSomethingIsBroken() {
        var outcome = new Outcome<>(new Pacing.Result(80, 1.6, 0), List.of("Too many calls."));
        assertThat(Benchmarks.tell(command, outcome)).isEqualTo(1);
        assertThat(err.toString()).isEqualToIgnoringNewLines("Too many calls.");
    }
}
