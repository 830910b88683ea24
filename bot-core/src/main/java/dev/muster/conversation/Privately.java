package dev.muster.conversation;

import dev.muster.card.Card;
import dev.muster.channel.Inbound;
import java.util.List;

/** Says what concerns one person only in our own chat with whoever asked, wherever they asked. */
final class Privately {

    private Privately() {}

    static Reply tell(List<Card> cards, Inbound.FromPerson inbound, Outbox outbox, Wording wording) {
        if (inbound.from().room().isEmpty()) {
            return Reply.saying(cards.toArray(Card[]::new));
        }
        outbox.send(inbound.from().inPrivate(), cards);
        return Reply.saying(wording.card(wording.say("said-privately")));
    }
}
