package dev.muster.delivery;

import java.time.Duration;
import java.util.Locale;

/** A thread for every lane and one for recovery: a thin shell around {@link Dispatcher}, which does the work. */
public final class DispatcherThreads implements AutoCloseable {

    private static final Duration RECOVERY = Duration.ofSeconds(5);

    private final Dispatcher dispatcher;
    private final Rounds rounds = new Rounds();

    public DispatcherThreads(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    public void start() {
        for (Lane lane : dispatcher.lanes()) {
            lane.startSlowly();
            lane.listen(rounds.start(name(lane.track()), () -> dispatcher.turnSafely(lane)));
        }
        rounds.start("dispatcher-recovery", () -> {
            dispatcher.recover();
            return RECOVERY;
        });
    }

    private static String name(Track track) {
        return "dispatcher-" + track.platform().key() + '-'
                + track.kind().name().toLowerCase(Locale.ROOT);
    }

    /** Something is due now: no need to wait for the next poll. */
    public void wake() {
        dispatcher.lanes().forEach(Lane::poke);
        rounds.wake();
    }

    /** Begins nothing more, lets what is in flight end, and books it. */
    @Override
    public void close() {
        rounds.close();
        dispatcher.lanes().forEach(dispatcher::finishSafely);
    }
}
