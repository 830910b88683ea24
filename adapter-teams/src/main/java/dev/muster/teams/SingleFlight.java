package dev.muster.teams;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A call that many ask for at once and that is made once; all get the same end. The call must end by its own time limit. */
final class SingleFlight<T> {

    private final AtomicReference<@Nullable FutureTask<T>> flight = new AtomicReference<>();
    private final Callable<T> call;

    SingleFlight(Callable<T> call) {
        this.call = call;
    }

    T join() throws IOException {
        FutureTask<T> mine = new FutureTask<>(call);
        FutureTask<T> other = flight.compareAndExchange(null, mine);
        if (other != null) {
            return end(other);
        }
        try {
            mine.run();
        } finally {
            flight.set(null);
        }
        return end(mine);
    }

    private static <T> T end(FutureTask<T> shared) throws IOException {
        try {
            return shared.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException expected) {
                throw expected;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }
}
