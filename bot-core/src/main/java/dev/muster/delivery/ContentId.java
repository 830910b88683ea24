package dev.muster.delivery;

import java.util.UUID;

/** The id of a frozen card. */
public record ContentId(UUID value) {}
