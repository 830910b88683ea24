package dev.muster.testkit;

import dev.muster.audience.PersonId;
import dev.muster.conversation.Ticket;
import dev.muster.conversation.Tickets;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Tickets for as long as the process lives. */
public final class MemoryTickets implements Tickets {

    private final NavigableMap<Integer, Ticket> tickets = new TreeMap<>();

    @Override
    public synchronized Ticket open(PersonId person, String question, Instant at) {
        Ticket ticket = new Ticket(tickets.size() + 1, person, question, at, true);
        tickets.put(ticket.number(), ticket);
        return ticket;
    }

    @Override
    public synchronized Optional<Ticket> openOf(PersonId person) {
        return tickets.descendingMap().values().stream()
                .filter(ticket -> ticket.isOpen() && ticket.person().equals(person))
                .findFirst();
    }

    @Override
    public synchronized List<Ticket> of(PersonId person, int most) {
        return tickets.descendingMap().values().stream()
                .filter(ticket -> ticket.person().equals(person))
                .limit(most)
                .toList();
    }

    synchronized void blank(PersonId person, PersonId instead, boolean openToo) {
        tickets.replaceAll((number, ticket) -> ticket.person().equals(person) && (openToo || !ticket.isOpen())
                ? new Ticket(number, instead, "", ticket.opened(), false)
                : ticket);
    }

    @Override
    public synchronized Optional<Ticket> find(int number) {
        return Optional.ofNullable(tickets.get(number));
    }

    @Override
    public synchronized List<Ticket> latest(int most) {
        return tickets.descendingMap().values().stream().limit(most).toList();
    }

    @Override
    public synchronized void close(int number) {
        tickets.computeIfPresent(
                number, (key, open) -> new Ticket(key, open.person(), open.question(), open.opened(), false));
    }
}
