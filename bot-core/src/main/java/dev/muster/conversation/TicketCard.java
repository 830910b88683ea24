package dev.muster.conversation;

import dev.muster.audience.Person;
import dev.muster.card.Action;
import dev.muster.card.Card;
import dev.muster.card.Element;
import dev.muster.plan.Group;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A ticket as support sees it in chat: who asks, what, and a line to answer in. */
final class TicketCard {

    private static final String TICKET = "ticket";
    private static final String ANSWER = "answer";
    private static final int LONGEST_ANSWER = 2_000;

    private TicketCard() {}

    static Card of(Ticket ticket, Situation asked, Person supporter) {
        Wording wording = Wording.in(asked.rollout().languageOf(supporter));
        Map<String, String> data = Map.of(TICKET, Integer.toString(ticket.number()));
        String title = wording.say("ticket.title", data);
        return wording.card(
                title,
                List.of(
                        new Element.Heading(title),
                        Element.Paragraph.of(question(ticket, wording)),
                        Element.Note.of(about(asked, wording)),
                        new Element.TextInput(
                                ANSWER,
                                wording.say(
                                        "ticket.answer-label",
                                        Map.of("name", asked.person().name())),
                                "",
                                LONGEST_ANSWER)),
                new Action.Press(Buttons.TICKET_ANSWER, wording.say("ticket.answer"), data, Action.Weight.PRIMARY),
                wording.button(Buttons.TICKET_CLOSE, "ticket.close", data));
    }

    /** A number that no ticket has, where the press tells none. */
    static int number(Map<String, String> values) {
        String text = values.getOrDefault(TICKET, "");
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }

    static String answer(Map<String, String> values) {
        String text = values.getOrDefault(ANSWER, "").strip();
        return text.substring(0, Math.min(text.length(), LONGEST_ANSWER));
    }

    private static String question(Ticket ticket, Wording wording) {
        return ticket.question().isBlank()
                ? wording.say("ticket.no-question")
                : wording.say("ticket.question", Map.of("question", ticket.question()));
    }

    private static String about(Situation asked, Wording wording) {
        String groups = asked.rollout().groupsOf(asked.person()).stream()
                .map(Group::name)
                .map(name -> name.in(wording.language()))
                .collect(Collectors.joining(", "));
        return wording.say("ticket.from", Map.of("name", asked.person().name()))
                + " – "
                + wording.say("ticket.group", Map.of("group", groups))
                + " – "
                + wording.say(
                        "ticket.language",
                        Map.of("language", asked.wording().language().getDisplayLanguage(wording.language())));
    }
}
