package dev.muster.app.console;

import java.time.Duration;
import java.time.Instant;

/** A clock that the console may move on; only a demo has one. */
public interface TimeMachine {

    void moveTo(Instant later);

    /** How far it is ahead of the real time. */
    Duration ahead();
}
