package dev.muster.benchmarks.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The short form of {@code benchmarks/run people}: slower than promised, since others use the machine too. */
class PeopleImportTest {

    @Test
    void readsChecksAndSavesEverybodyWithLittleMemory() {
        Outcome<PeopleImport.Result> outcome = new PeopleImport(10_000).run();
        assertThat(outcome.breaches()).isEmpty();
        assertThat(outcome.result().seconds()).isLessThan(30);
        assertThat(outcome.result().peakHeapMegabytes()).isLessThanOrEqualTo(512);
    }
}
