package dev.muster.conversation;

import dev.muster.audience.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The questions that wait for a person. */
public interface Tickets {

    Ticket open(PersonId person, String question, Instant at);

    Optional<Ticket> openOf(PersonId person);

    /** Newest first. */
    List<Ticket> of(PersonId person, int most);

    Optional<Ticket> find(int number);

    /** Newest first. */
    List<Ticket> latest(int most);

    void close(int number);
}
