package dev.muster.delivery;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class RoundsTest {

    private static final Duration NEVER = Duration.ofHours(1);

    private final Rounds rounds = new Rounds();
    private final Semaphore begun = new Semaphore(0);

    @AfterEach
    void end() {
        rounds.close();
    }

    @Test
    void goesOnAtOnceWhileThereIsWork() throws Exception {
        AtomicInteger work = new AtomicInteger(100);
        rounds.start("busy", () -> {
            begun.release();
            return work.decrementAndGet() > 0 ? Duration.ZERO : NEVER;
        });
        assertThat(begun.tryAcquire(100, 10, SECONDS)).isTrue();
    }

    @Test
    void looksAgainAfterTheRestThatTheRoundAskedFor() throws Exception {
        rounds.start("idle", () -> {
            begun.release();
            return Duration.ofMillis(1);
        });
        assertThat(begun.tryAcquire(5, 10, SECONDS)).isTrue();
    }

    @Test
    void looksAgainWhenWoken() throws Exception {
        rounds.start("idle", this::idle);
        assertThat(begun.tryAcquire(10, SECONDS)).isTrue();
        rounds.wake();
        assertThat(begun.tryAcquire(10, SECONDS)).isTrue();
    }

    @Test
    void losesNoCallThatCameDuringARound() throws Exception {
        CountDownLatch woken = new CountDownLatch(1);
        rounds.start("slow", () -> {
            begun.release();
            return arrived(woken) ? NEVER : Duration.ZERO;
        });
        assertThat(begun.tryAcquire(10, SECONDS)).isTrue();
        rounds.wake();
        woken.countDown();
        assertThat(begun.tryAcquire(10, SECONDS)).isTrue();
    }

    @Test
    void holdsUpNoOtherRoundsByASlowOne() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        rounds.start("stuck", () -> arrived(never) ? NEVER : Duration.ZERO);
        rounds.start("free", this::idle);
        assertThat(begun.tryAcquire(10, SECONDS)).isTrue();
        never.countDown();
    }

    @Test
    void letsTheRoundUnderWayEndAndBeginsNoOther() throws Exception {
        AtomicInteger ended = new AtomicInteger();
        rounds.start("busy", () -> {
            begun.release();
            ended.incrementAndGet();
            return Duration.ZERO;
        });
        assertThat(begun.tryAcquire(10, SECONDS)).isTrue();
        rounds.close();
        int atClose = ended.get();
        begun.drainPermits();
        rounds.wake();
        assertThat(begun.tryAcquire(50, MILLISECONDS)).isFalse();
        assertThat(ended).hasValue(atClose);
    }

    @Test
    void wakesOnlyTheOneWhoseBellRings() throws Exception {
        Semaphore other = new Semaphore(0);
        Runnable bell = rounds.start("one", this::idle);
        rounds.start("other", () -> {
            other.release();
            return NEVER;
        });
        assertThat(begun.tryAcquire(10, SECONDS) && other.tryAcquire(10, SECONDS))
                .isTrue();
        bell.run();
        assertThat(begun.tryAcquire(10, SECONDS)).isTrue();
        assertThat(other.tryAcquire(50, MILLISECONDS)).isFalse();
    }

    private Duration idle() {
        begun.release();
        return NEVER;
    }

    private static boolean arrived(CountDownLatch latch) {
        try {
            return latch.await(10, SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
