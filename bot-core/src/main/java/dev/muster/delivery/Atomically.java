package dev.muster.delivery;

import java.util.function.Supplier;

/** Runs work so that all of its writes, deliveries among them, happen or none does. */
public interface Atomically {

    <T> T call(Supplier<T> work);

    default void run(Runnable work) {
        call(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }
}
