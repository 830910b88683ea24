package dev.muster.delivery;

import java.time.Duration;

/** A thread for every lane and one for recovery: a thin shell around {@link Dispatcher}, which does the work. */
public final class DispatcherThreads implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration RECOVERY = Duration.ofSeconds(5);

    private final Dispatcher dispatcher;
    private final Rounds rounds = new Rounds();

    public DispatcherThreads(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    public void start() {
        for (Lane lane : dispatcher.lanes()) {
            rounds.start("dispatcher-" + lane.platform().key(), POLL, () -> dispatcher.runSafely(lane) > 0);
        }
        rounds.start("dispatcher-recovery", RECOVERY, () -> {
            dispatcher.recoverSafely();
            return false;
        });
    }

    /** Something is due now: no need to wait for the next poll. */
    public void wake() {
        rounds.wake();
    }

    @Override
    public void close() {
        rounds.close();
    }
}
