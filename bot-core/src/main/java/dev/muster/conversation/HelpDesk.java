package dev.muster.conversation;

import dev.muster.audience.Person;
import dev.muster.audience.PersonId;
import dev.muster.card.Card;
import dev.muster.plan.MailAddress;
import dev.muster.plan.push.Rollout;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Hands a question to the plan's support people in their chat, and their answer back to who asked. */
final class HelpDesk {

    private final Memory memory;
    private final InstantSource clock;
    private final Consumer<ConversationEvent> announce;

    HelpDesk(Memory memory, InstantSource clock, Consumer<ConversationEvent> announce) {
        this.memory = memory;
        this.clock = clock;
        this.announce = announce;
    }

    /** Returns what to tell the person who asked. */
    Card open(String question, Situation situation) {
        PersonId person = situation.person().id();
        Optional<Ticket> earlier = memory.tickets().openOf(person);
        if (earlier.isPresent()) {
            return told("person.already", earlier.get(), situation);
        }
        Ticket ticket = memory.tickets().open(person, question, clock.instant());
        supporters(situation.rollout())
                .forEach(supporter -> send(supporter, TicketCard.of(ticket, situation, supporter), situation));
        announce.accept(new ConversationEvent.TicketOpened(ticket));
        return told("person.asked", ticket, situation);
    }

    /** Only support answers, whoever got hold of the card. */
    List<Card> answer(Deed.AnswerTicket deed, Situation situation) {
        return settle(
                deed.number(),
                situation,
                "ticket.answered",
                asker -> wordingFor(asker, situation)
                        .say(
                                "person.answered",
                                Map.of(
                                        "name", situation.person().name(),
                                        "ticket", Integer.toString(deed.number()),
                                        "answer", deed.answer())));
    }

    List<Card> close(int number, Situation situation) {
        return settle(
                number,
                situation,
                "ticket.closed",
                asker -> wordingFor(asker, situation).say("person.closed", Map.of("ticket", Integer.toString(number))));
    }

    private List<Card> settle(int number, Situation situation, String outcome, Sentence toAsker) {
        Wording wording = situation.wording();
        if (!isSupport(situation)) {
            return List.of(wording.card(wording.say("ticket.not-support", Map.of("support", names(situation)))));
        }
        Optional<Ticket> open = memory.tickets().find(number).filter(Ticket::isOpen);
        if (open.isEmpty()) {
            return List.of(wording.card(wording.say("ticket.none-open")));
        }
        memory.tickets().close(number);
        memory.people()
                .find(open.get().person())
                .ifPresent(asker -> send(asker, wordingFor(asker, situation).card(toAsker.to(asker)), situation));
        return List.of(wording.card(
                wording.say(outcome, Map.of("name", situation.person().name()))));
    }

    @FunctionalInterface
    private interface Sentence {
        String to(Person asker);
    }

    private Card told(String phrase, Ticket ticket, Situation situation) {
        return situation
                .wording()
                .card(situation
                        .wording()
                        .say(
                                phrase,
                                Map.of("ticket", Integer.toString(ticket.number()), "contact", situation.contact())));
    }

    private void send(Person to, Card card, Situation situation) {
        memory.outbox().send(to, situation.rollout().plan().chatOrder(), card);
    }

    private static Wording wordingFor(Person person, Situation situation) {
        return Wording.in(situation.rollout().languageOf(person));
    }

    private static boolean isSupport(Situation situation) {
        return situation.rollout().plan().inCharge().support().stream()
                .anyMatch(mail ->
                        PersonId.of(mail.value()).equals(situation.person().id()));
    }

    private Stream<Person> supporters(Rollout rollout) {
        return rollout.plan().inCharge().support().stream()
                .flatMap(mail -> memory.people().find(PersonId.of(mail.value())).stream());
    }

    private static String names(Situation situation) {
        return situation.rollout().plan().inCharge().support().stream()
                .map(MailAddress::value)
                .collect(Collectors.joining(", "));
    }
}
