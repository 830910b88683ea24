package dev.muster.benchmarks.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The short form of {@code benchmarks/run pace}. */
class PacingTest {

    @Test
    void keepsToOneRateWithThreeReplicasAndToTheSilenceThatIsAskedFor() {
        Outcome<Pacing.Result> outcome = new Pacing(50, 3, 15).run(_ -> {});
        assertThat(outcome.breaches()).isEmpty();
        assertThat(outcome.result().maxPerSecond()).isLessThanOrEqualTo(55);
        assertThat(outcome.result().callsInsideRetryAfter()).isZero();
        assertThat(outcome.result().usedShare()).as("on a busy machine").isBetween(0.7, 1.1);
    }
}
