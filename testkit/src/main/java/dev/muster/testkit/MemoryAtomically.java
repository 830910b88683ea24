package dev.muster.testkit;

import dev.muster.delivery.Atomically;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** One piece of work after the other. Work that throws leaves behind what it wrote before: memory has no way back. */
public final class MemoryAtomically implements Atomically {

    private final ReentrantLock turn = new ReentrantLock();

    @Override
    public <T> T call(Supplier<T> work) {
        turn.lock();
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }
}
