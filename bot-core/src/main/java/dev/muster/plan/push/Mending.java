package dev.muster.plan.push;

import dev.muster.delivery.PushId;
import java.util.function.ToIntFunction;

/** Sends once more what failed, and decides what is to become of that which is in doubt. */
public final class Mending {

    private final Books books;

    Mending(Books books) {
        this.books = books;
    }

    /** Only what failed, whatever for; returns how many. */
    public int retryFailed(PushId push) {
        return again(push, books.control()::retryFailed);
    }

    /** What is in doubt now, though it may arrive twice; returns how many. */
    public int resendDoubtful(PushId push) {
        return again(push, books.control()::resendDoubtful);
    }

    /** What is in doubt stays so and is asked about no more; returns how many. */
    public int leaveDoubtful(PushId push) {
        return books.control().leaveDoubtful(push);
    }

    private int again(PushId push, ToIntFunction<PushId> work) {
        return books.atomically().call(() -> {
            int many = work.applyAsInt(push);
            if (many > 0) {
                books.pushes().reopen(push, false);
            }
            return many;
        });
    }
}
