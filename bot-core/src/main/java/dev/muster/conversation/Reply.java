package dev.muster.conversation;

import dev.muster.card.Card;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What to say, what to do, and where the conversation stands afterwards. */
record Reply(List<Card> cards, List<Deed> deeds, Map<String, String> place, boolean inPlace) {

    /** Nothing is going on, but it was said before who we are: no greeting again. */
    static final Map<String, String> ACQUAINTED = Map.of("acquainted", "yes");

    static final Reply NOTHING = new Reply(List.of(), List.of(), ACQUAINTED, false);

    Reply {
        cards = List.copyOf(cards);
        deeds = List.copyOf(deeds);
        place = Map.copyOf(place);
    }

    static Reply saying(Card... cards) {
        return new Reply(List.of(cards), List.of(), ACQUAINTED, false);
    }

    Reply doing(Deed deed) {
        return new Reply(cards, Stream.concat(deeds.stream(), Stream.of(deed)).toList(), place, inPlace);
    }

    Reply standingAt(Map<String, String> where) {
        return new Reply(cards, deeds, where, inPlace);
    }

    /** The first card takes the place of the one whose button was pressed. */
    Reply inPlaceOfTheQuestion() {
        return new Reply(cards, deeds, place, true);
    }
}
