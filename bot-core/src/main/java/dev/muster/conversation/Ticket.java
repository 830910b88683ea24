package dev.muster.conversation;

import dev.muster.audience.PersonId;
import java.time.Instant;

/** A question handed to people; {@code number} is what everybody calls it. */
public record Ticket(int number, PersonId person, String question, Instant opened, boolean isOpen) {}
