package dev.muster.benchmarks.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The short form of {@code benchmarks/run crash}: the law is the same, the time is not looked at. */
class CrashTest {

    private static final int RECIPIENTS = 1_500;

    @Test
    void losesNothingAndSendsNothingTwiceWhenOneOfThreeReplicasIsKilled() {
        Crash crash = new Crash(RECIPIENTS, 3, new Crash.Kills(0.4, 1, 1), 150, true);
        Outcome<Crash.Result> outcome = crash.run(_ -> {});
        Crash.Result result = outcome.result();
        assertThat(outcome.breaches()).isEmpty();
        assertThat(result.lost()).isZero();
        assertThat(result.duplicates()).isZero();
        assertThat(result.inDoubt()).isLessThanOrEqualTo(Crash.IN_FLIGHT);
        assertThat(result.sent() + result.inDoubt()).isEqualTo(RECIPIENTS);
    }
}
