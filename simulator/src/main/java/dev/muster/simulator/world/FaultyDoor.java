package dev.muster.simulator.world;

import dev.muster.simulator.web.Answer;
import dev.muster.simulator.web.Door;
import dev.muster.simulator.web.Request;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** A platform's door that fails as often as it is told to. */
public final class FaultyDoor implements Door {
    /** Longer than anybody waits for an answer. */
    private static final long SILENCE_SECONDS = 120;

    private final AtomicReference<Set> faults = new AtomicReference<>(new Set(Faults.NONE, new CountDownLatch(1)));
    private final Random dice = new Random(42);
    private final Door door;
    private final Errors errors;

    /** What is set now, and what opens when it is no more. */
    private record Set(Faults faults, CountDownLatch over) {}

    /** How this platform words its overload and its failures. */
    public interface Errors {
        Answer throttled(int retryAfterSeconds);

        Answer broken();

        Answer failed(Faults.Failure failure);
    }

    public FaultyDoor(Door door, Errors errors) {
        this.door = door;
        this.errors = errors;
    }

    public Faults faults() {
        return faults.get().faults();
    }

    public void set(Faults now) {
        faults.getAndSet(new Set(now, new CountDownLatch(1))).over().countDown();
    }

    @Override
    public boolean isShut() {
        return faults().reach() == Faults.Reach.REFUSED;
    }

    @Override
    public Answer answer(Request request) {
        var set = faults.get();
        return switch (set.faults().reach()) {
            case OPEN -> answer(request, set.faults());
            case OUTAGE, REFUSED -> new Answer.Silence();
            case SILENT -> silence(set);
        };
    }

    private Answer answer(Request request, Faults now) {
        delay(now.slowMillis());
        if (strikes(now.throttling().share())) {
            return errors.throttled(
                    dice.nextInt(now.throttling().least(), now.throttling().most() + 1));
        }
        var failure = failure(now);
        if (failure.isPresent()) {
            return errors.failed(failure.get());
        }
        if (strikes(now.serverError())) {
            return errors.broken();
        }
        return maybeLost(now, () -> door.answer(request));
    }

    private static Answer silence(Set set) {
        try {
            set.over().await(SILENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
        return new Answer.Silence();
    }

    private Optional<Faults.Failure> failure(Faults now) {
        return now.failures().stream()
                .filter(failure -> strikes(failure.share()))
                .findFirst();
    }

    private Answer maybeLost(Faults now, Supplier<Answer> effect) {
        var answer = effect.get();
        return strikes(now.resetAfterEffect()) ? new Answer.Silence() : answer;
    }

    private boolean strikes(double share) {
        return share > 0 && dice.nextDouble() < share;
    }

    private static void delay(long millis) {
        if (millis == 0) {
            return;
        }
        try {
            Thread.sleep(millis);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }
}
