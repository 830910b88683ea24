package dev.muster.delivery;

import java.time.InstantSource;

/** What a dispatcher works with; all replicas share it, but for the clock, which only paces what one of them does by itself. */
public record Desk(
        Ledger ledger, Deliveries deliveries, Contents contents, Pace pace, PushControl control, InstantSource clock) {}
