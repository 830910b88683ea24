package dev.muster.simulator.world;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/**
 * So many events a second for so long, each sent when it is planned whatever became of those before, and each answer's
 * lateness counted from the planned time: a bot that stalls does not slow the sending down.
 */
public final class InboundLoad {
    private static final Duration OVER = Duration.ofSeconds(3);
    private static final int MOST = 1_000_000;

    private final IntFunction<Calling.Result> knock;

    /** How the app acknowledged; the times are those of all events, the failed ones too. */
    public record Report(int sent, int errors, int overThreeSeconds, Times times) {}

    /** The median, the one in a hundred, and the latest. */
    public record Times(Duration p50, Duration p99, Duration max) {}

    /** {@code knock} sends the n-th event and waits for its end. */
    public InboundLoad(IntFunction<Calling.Result> knock) {
        this.knock = knock;
    }

    /** Blocks until the last event has found its end. */
    public Report run(int perSecond, int seconds) throws InterruptedException {
        if (perSecond < 1 || seconds < 1 || (long) perSecond * seconds > MOST) {
            throw new IllegalArgumentException(
                    "perSecond and seconds are positive, and make at most " + MOST + " events.");
        }
        int events = perSecond * seconds;
        var taken = new long[events];
        var errors = new AtomicInteger();
        var open = new CountDownLatch(events);
        long begin = System.nanoTime();
        for (int n = 0; n < events; n++) {
            int number = n;
            long planned = begin + TimeUnit.SECONDS.toNanos(n) / perSecond;
            waitUntil(planned);
            Thread.startVirtualThread(() -> {
                try {
                    errors.addAndGet(isWell(knock.apply(number)) ? 0 : 1);
                } finally {
                    taken[number] = System.nanoTime() - planned;
                    open.countDown();
                }
            });
        }
        open.await();
        return report(taken, errors.get());
    }

    private static void waitUntil(long planned) throws InterruptedException {
        for (long left = planned - System.nanoTime(); left > 0; left = planned - System.nanoTime()) {
            LockSupport.parkNanos(left);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }

    private static boolean isWell(Calling.Result result) {
        return result instanceof Calling.Result.Answered answered && answered.well();
    }

    private static Report report(long[] taken, int errors) {
        Arrays.sort(taken);
        int over =
                (int) Arrays.stream(taken).filter(time -> time > OVER.toNanos()).count();
        return new Report(taken.length, errors, over, new Times(at(taken, 50), at(taken, 99), at(taken, 100)));
    }

    /** The smallest time within which so many percent were done. */
    private static Duration at(long[] sorted, int percent) {
        int rank = (int) Math.ceilDiv((long) sorted.length * percent, 100);
        return Duration.ofNanos(sorted[Math.max(0, rank - 1)]);
    }
}
