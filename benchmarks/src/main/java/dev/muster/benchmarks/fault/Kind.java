package dev.muster.benchmarks.fault;

import java.util.Locale;

/** The faults by the names of the command line. */
public enum Kind {
    /** The database server dies and is back after ten seconds. */
    RESTART_DATABASE,
    /** For 40 seconds the platform throttles a third of all calls, for one to ten seconds each. */
    THROTTLE_STORM,
    /** For 30 seconds the platform closes every connection without a word. */
    OUTAGE,
    /** A twentieth of the messages arrives, and the answer is lost. */
    LOST_ANSWERS,
    /** A replica stands still for 90 seconds and then goes on. */
    STOP_CONTINUE,
    /** Fifty times the push is paused and resumed. */
    TOGGLE,
    /** The replicas are stopped in order and started again, one after the other. */
    ROLLING_RESTART,
    /** All replicas are killed and started again. */
    ALL_KILLED;

    private static final int IN_FLIGHT = 16;

    Fault fault() {
        return switch (this) {
            case RESTART_DATABASE -> new DatabaseCrash();
            case THROTTLE_STORM -> new ThrottleStorm();
            case OUTAGE -> new Outage();
            case LOST_ANSWERS -> new LostAnswers();
            case STOP_CONTINUE -> new StandStill();
            case TOGGLE -> new Toggling();
            case ROLLING_RESTART -> new RollingRestart();
            case ALL_KILLED -> new AllKilled();
        };
    }

    /** How many deliveries this may leave in doubt at most: what was in flight, or what arrived without an answer. */
    int mostInDoubt(int recipients) {
        return switch (this) {
            case RESTART_DATABASE, OUTAGE, ALL_KILLED -> Faults.REPLICAS * IN_FLIGHT;
            case STOP_CONTINUE -> IN_FLIGHT;
            case THROTTLE_STORM, TOGGLE, ROLLING_RESTART -> 0;
            case LOST_ANSWERS -> recipients / 5;
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
