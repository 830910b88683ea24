package dev.muster.delivery;

import dev.muster.channel.Platform;
import java.time.Instant;
import java.util.Optional;

/** What the ledger says of one recipient of a push; {@code reason} is empty unless something went wrong. */
public record Line(String recipient, Optional<Platform> platform, Status status, String reason, Instant at) {}
