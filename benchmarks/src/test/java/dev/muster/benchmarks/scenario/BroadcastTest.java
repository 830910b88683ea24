package dev.muster.benchmarks.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The short form of {@code benchmarks/run broadcast}: a tenth of what is promised, since others use the machine too. */
class BroadcastTest {

    @Test
    void booksAndSendsFasterThanAnyPlatformTakes() {
        Broadcast.Result result =
                new Broadcast(5_000, Broadcast.Over.NOOP).run(_ -> {}).result();
        assertThat(result.fanOutSeconds()).isLessThan(10);
        assertThat(result.sentPerSecond()).isGreaterThan(300);
    }
}
