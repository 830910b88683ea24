package dev.muster.app.rehearsal;

import dev.muster.app.assembly.Installation;
import dev.muster.conversation.Attendant;
import dev.muster.conversation.Reports;
import dev.muster.delivery.Dispatcher;
import dev.muster.plan.push.Cell;
import dev.muster.plan.push.Pushing;
import dev.muster.plan.push.Reins;
import dev.muster.simulator.Simulator;
import dev.muster.testkit.SettableClock;
import java.time.Duration;

/** Turns every wheel by hand, in one thread, until nothing moves any more. */
final class Stage {

    private static final int MOST_WAITS = 60;

    private final Pushing pushing;
    private final Dispatcher dispatcher;
    private final Attendant attendant;
    private final Reports reports;
    private final Reins reins;
    private final Simulator simulator;

    Stage(Installation installation, Simulator simulator) {
        this.pushing = installation.part(Pushing.class);
        this.dispatcher = installation.part(Dispatcher.class);
        this.attendant = installation.part(Attendant.class);
        this.reports = installation.part(Reports.class);
        this.reins = installation.part(Reins.class);
        this.simulator = simulator;
    }

    void playOut() {
        pushing.pushDue();
        int moves;
        do {
            reins.finishing().fallBack();
            moves = dispatcher.runDue() + simulator.runHabits();
            while (attendant.attendOne()) {
                moves++;
            }
            reports.tellFinished();
        } while (moves > 0);
    }

    /** What waits for another attempt gets the time for it. */
    void close(SettableClock clock, Duration patience) {
        for (int i = 0; i < MOST_WAITS && isUnderWay(); i++) {
            clock.pass(patience);
            playOut();
        }
        dispatcher.recover();
    }

    private boolean isUnderWay() {
        return pushing.cells().stream().map(Cell::state).anyMatch(Cell.State.SENDING::equals);
    }
}
