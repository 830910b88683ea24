package dev.muster.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.audience.PersonId;
import dev.muster.conversation.Ticket;
import dev.muster.conversation.Tickets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What {@link Tickets} promises. */
public abstract class TicketsContract {

    private static final PersonId ADA = PersonId.of("ada@example.com");
    private static final PersonId BEN = PersonId.of("ben@example.com");
    private static final Instant AT = Instant.parse("2026-07-06T08:00:00.123Z");

    protected abstract Tickets tickets();

    @Test
    void numbersTicketsFromOne() {
        assertThat(tickets().open(ADA, "Why?", AT)).isEqualTo(new Ticket(1, ADA, "Why?", AT, true));
        assertThat(tickets().open(BEN, "How?", AT).number()).isEqualTo(2);
    }

    @Test
    void findsThePersonsOpenTicket() {
        assertThat(tickets().openOf(ADA)).isEmpty();
        Ticket ticket = tickets().open(ADA, "為什麼?", AT);
        assertThat(tickets().openOf(ADA)).contains(ticket);
        assertThat(tickets().openOf(BEN)).isEmpty();
    }

    @Test
    void tellsAllOfAPersonTheNewestFirst() {
        Ticket first = tickets().open(ADA, "First", AT);
        tickets().open(BEN, "Other", AT);
        Ticket second = tickets().open(ADA, "Second", AT);
        assertThat(tickets().of(ADA, 10)).containsExactly(second, first);
        assertThat(tickets().of(ADA, 1)).containsExactly(second);
    }

    @Test
    void findsTheNewestOfSeveral() {
        tickets().open(ADA, "First", AT);
        Ticket second = tickets().open(ADA, "Second", AT);
        assertThat(tickets().openOf(ADA)).contains(second);
    }

    @Test
    void closesATicketForGood() {
        Ticket ticket = tickets().open(ADA, "Why?", AT);
        tickets().close(ticket.number());
        tickets().close(ticket.number());
        assertThat(tickets().openOf(ADA)).isEmpty();
        assertThat(tickets().latest(1)).containsExactly(new Ticket(1, ADA, "Why?", AT, false));
    }

    @Test
    void takesAQuestionThatNoDatabaseLikes() {
        assertThat(tickets().open(ADA, "Why \0 \ud83d?", AT).question()).startsWith("Why ");
        assertThat(tickets().openOf(ADA)).isPresent();
    }

    @Test
    void closesNothingThatIsNotThere() {
        tickets().close(99);
        assertThat(tickets().latest(10)).isEmpty();
    }

    @Test
    void listsTheNewestFirst() {
        tickets().open(ADA, "First", AT);
        tickets().open(BEN, "Second", AT);
        tickets().open(ADA, "Third", AT);
        assertThat(tickets().latest(2)).extracting(Ticket::question).containsExactly("Third", "Second");
    }

    @Test
    void findsATicketByItsNumber() {
        Ticket ticket = tickets().open(PersonId.of("mia@example.com"), "Why?", Instant.parse("2026-07-06T08:00:00Z"));
        assertThat(tickets().find(ticket.number())).contains(ticket);
        assertThat(tickets().find(ticket.number() + 1)).isEmpty();
    }
}
