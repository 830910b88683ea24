package dev.muster.channel;

import dev.muster.card.Card;
import java.util.UUID;

/** One card on its way to one address; {@code delivery} travels along so that the platform's history can be asked for it later. */
public record Outgoing(UUID delivery, Address to, Card card) {}
