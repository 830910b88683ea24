package dev.muster.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** Keeps a lane in deliveries: claims ahead of need, more the faster they go, and keeps the claims alive. */
final class Supply {

    static final int LEAST = Lane.IN_FLIGHT;
    static final int MOST = 200;

    private static final Duration LASTS = Duration.ofSeconds(1);
    private static final Duration RENEWAL = Ledger.LEASE.dividedBy(3);

    private final Track track;
    private final Ledger ledger;
    private final String owner;
    private final Stock stock = new Stock();
    private final AtomicBoolean asked = new AtomicBoolean(true);
    private Instant polled = Instant.MIN;
    private Instant renewed = Instant.MIN;
    private Instant stocked = Instant.MIN;
    private int batch = LEAST;
    private boolean plenty;

    Supply(Track track, Ledger ledger, String owner) {
        this.track = track;
        this.ledger = ledger;
        this.owner = owner;
    }

    Stock stock() {
        return stock;
    }

    void ask() {
        asked.set(true);
    }

    /** Answers are looked for at every poll, however much of a push is in stock: they go first. */
    void restock(Instant now) {
        boolean poll = asked.getAndSet(false) || hasPassed(polled, Lane.POLL, now);
        if (poll) {
            polled = now;
            stock.add(ledger.claimAnswers(track, Lane.IN_FLIGHT, owner));
        }
        if (stock.pushed() < Lane.GROUP && (poll || plenty)) {
            batch = hasPassed(stocked, LASTS, now) ? Math.max(LEAST, batch / 2) : Math.min(MOST, batch * 2);
            stocked = now;
            List<Claimed> claims = ledger.claimPushed(track, batch, owner);
            plenty = claims.size() == batch;
            stock.add(claims);
        }
    }

    void renew(Instant now, Stream<Claimed> held) {
        if (hasPassed(renewed, RENEWAL, now)) {
            renewed = now;
            List<Claimed> all = held.toList();
            if (!all.isEmpty()) {
                ledger.renew(all);
            }
        }
    }

    void giveBack() {
        List<Claimed> unbegun = stock.all().toList();
        stock.remove(unbegun);
        if (!unbegun.isEmpty()) {
            ledger.giveBack(unbegun);
        }
    }

    /** A clock that was set back must not stop us until it has caught up. */
    private static boolean hasPassed(Instant since, Duration time, Instant now) {
        return now.isBefore(since) || !since.plus(time).isAfter(now);
    }
}
