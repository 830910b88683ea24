package dev.muster.simulator.world;

import dev.muster.simulator.web.Answer;
import dev.muster.simulator.web.Door;
import dev.muster.simulator.web.Request;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** A platform's door that fails as often as it is told to. */
public final class FaultyDoor implements Door {
    private final AtomicReference<Faults> faults = new AtomicReference<>(Faults.NONE);
    private final Random dice = new Random(42);
    private final Door door;
    private final Errors errors;

    /** How this platform words its overload and its failures. */
    public interface Errors {
        Answer throttled(int retryAfterSeconds);

        Answer broken();
    }

    public FaultyDoor(Door door, Errors errors) {
        this.door = door;
        this.errors = errors;
    }

    public Faults faults() {
        return faults.get();
    }

    public void set(Faults now) {
        faults.set(now);
    }

    @Override
    public Answer answer(Request request) {
        var now = faults.get();
        if (now.outage()) {
            return new Answer.Silence();
        }
        delay(now.slowMillis());
        if (strikes(now.throttle())) {
            return errors.throttled(now.retryAfter());
        }
        if (strikes(now.serverError())) {
            return errors.broken();
        }
        return maybeLost(now, () -> door.answer(request));
    }

    private Answer maybeLost(Faults now, Supplier<Answer> effect) {
        var answer = effect.get();
        return strikes(now.resetAfterEffect()) ? new Answer.Silence() : answer;
    }

    private boolean strikes(double share) {
        return share > 0 && dice.nextDouble() < share;
    }

    private static void delay(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }
}
