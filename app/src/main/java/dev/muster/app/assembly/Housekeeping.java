package dev.muster.app.assembly;

import dev.muster.app.settings.Retention;
import dev.muster.conversation.Inbounds;
import dev.muster.delivery.Upkeep;
import dev.muster.store.PostgresRetention;
import java.util.function.IntSupplier;

/** Forgets what is over for long enough, in pieces small enough to hold up nobody. */
final class Housekeeping {

    static final int PIECE = 5_000;

    private final Upkeep upkeep;
    private final Inbounds inbounds;
    private final PostgresRetention others;
    private final Retention retention;

    Housekeeping(Upkeep upkeep, Inbounds inbounds, PostgresRetention others, Retention retention) {
        this.upkeep = upkeep;
        this.inbounds = inbounds;
        this.others = others;
        this.retention = retention;
    }

    void forget() {
        toTheEnd(() -> upkeep.forget(retention.deliveries(), PIECE));
        toTheEnd(() -> inbounds.forget(retention.events(), PIECE));
        toTheEnd(() -> others.unanswered(retention.talks(), PIECE));
        toTheEnd(() -> others.talks(retention.talks(), PIECE));
        toTheEnd(() -> others.tickets(retention.tickets(), PIECE));
        toTheEnd(() -> others.audit(retention.audit(), PIECE));
        toTheEnd(() -> others.leavers(retention.leavers(), retention.deliveries(), PIECE));
    }

    /** Looks through all deliveries, so only at night. */
    void forgetCards() {
        toTheEnd(() -> others.contents(retention.talks(), PIECE));
    }

    private static void toTheEnd(IntSupplier piece) {
        int forgotten = PIECE;
        while (forgotten > 0 && !Thread.currentThread().isInterrupted()) {
            forgotten = piece.getAsInt();
        }
    }
}
