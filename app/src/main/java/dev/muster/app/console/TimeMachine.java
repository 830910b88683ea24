package dev.muster.app.console;

import java.time.Instant;

/** A clock that the console may move on; only a demo has one. */
public interface TimeMachine {

    void moveTo(Instant later);
}
