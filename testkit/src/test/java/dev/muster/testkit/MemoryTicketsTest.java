package dev.muster.testkit;

import dev.muster.conversation.Tickets;
import dev.muster.testkit.contract.TicketsContract;

class MemoryTicketsTest extends TicketsContract {

    private final Tickets tickets = new MemoryTickets();

    @Override
    protected Tickets tickets() {
        return tickets;
    }
}
