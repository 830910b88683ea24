package dev.muster.app.assembly;

import dev.muster.delivery.DispatcherThreads;
import dev.muster.delivery.Rounds;
import org.springframework.context.SmartLifecycle;

/**
 * The threads: they begin when everything else has begun. They end before anything else does, so that what is in flight can be booked and
 * what was not begun can be given back.
 */
final class Movement implements SmartLifecycle {

    private final Rounds attendants;
    private final DispatcherThreads dispatchers;
    private final Runnable before;
    private final Runnable begin;
    private volatile boolean running;

    /** {@code before} comes before anything moves; {@code begin} starts the rounds of the attendants. */
    Movement(Rounds attendants, DispatcherThreads dispatchers, Runnable before, Runnable begin) {
        this.attendants = attendants;
        this.dispatchers = dispatchers;
        this.before = before;
        this.begin = begin;
    }

    @Override
    public void start() {
        before.run();
        running = true;
        dispatchers.start();
        begin.run();
    }

    /** Attendants first: what they answer is sent by whoever goes on. */
    @Override
    public void stop() {
        attendants.close();
        dispatchers.close();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }
}
