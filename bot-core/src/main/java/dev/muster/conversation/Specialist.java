package dev.muster.conversation;

import dev.muster.audience.Person;
import dev.muster.card.Card;
import dev.muster.channel.Inbound;
import java.util.List;
import java.util.Optional;

/** Answers what it alone understands; it is asked before anybody else, in the transaction of the answer. */
public interface Specialist {

    /** Empty for what is none of its business. */
    Optional<Answer> answer(Inbound.FromPerson inbound, Person person);

    /** {@code inPlace} where the first card takes the place of the one whose button was pressed. */
    record Answer(List<Card> cards, boolean inPlace) {
        public Answer {
            cards = List.copyOf(cards);
        }

        public static Answer saying(Card card) {
            return new Answer(List.of(card), false);
        }

        public static Answer inPlace(Card card) {
            return new Answer(List.of(card), true);
        }
    }
}
