package dev.muster.conversation;

import dev.muster.audience.Person;
import dev.muster.card.Card;
import dev.muster.channel.Address;
import dev.muster.channel.Platform;
import dev.muster.channel.Receipt;
import dev.muster.delivery.Act;
import dev.muster.delivery.Contents;
import dev.muster.delivery.Deliveries;
import dev.muster.delivery.Delivery;
import dev.muster.delivery.DeliveryEvent.Settled;
import dev.muster.delivery.DeliveryId;
import dev.muster.delivery.Ended;
import dev.muster.delivery.Letter;
import dev.muster.delivery.Origin;
import dev.muster.delivery.Settlement;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Books answers in the ledger, so that they leave by the same door as everything else. */
public final class Outbox {

    private final Deliveries deliveries;
    private final Contents contents;

    public Outbox(Deliveries deliveries, Contents contents) {
        this.deliveries = deliveries;
        this.contents = contents;
    }

    void send(Address to, List<Card> cards) {
        deliveries.add(cards.stream().map(card -> delivery(to, card, Act.SEND)).toList(), Duration.ZERO);
    }

    /** To the person's own chat with us, on the first of the platforms that the person has; nowhere for who has none. */
    public void send(Person person, List<Platform> order, Card card) {
        order.stream()
                .flatMap(platform -> person.addressOn(platform).stream())
                .findFirst()
                .ifPresent(address -> send(address, List.of(card)));
    }

    /** The first card in the place of the one whose receipt is given, where there is one; the others after it. */
    void sendInPlaceOf(Receipt pressed, Address to, List<Card> cards) {
        if (cards.isEmpty() || pressed.message().isEmpty()) {
            send(to, cards);
        } else {
            deliveries.add(List.of(delivery(to, cards.getFirst(), new Act.Correct(pressed))), Duration.ZERO);
            send(to, cards.subList(1, cards.size()));
        }
    }

    /** An answer that could not take another card's place comes as a message of its own. */
    public void note(Settled settled) {
        deliveries.add(
                settled.ended().stream()
                        .filter(Outbox::isRefusedAnswer)
                        .map(Ended::delivery)
                        .map(refused ->
                                new Delivery(DeliveryId.next(), refused.origin(), refused.to(), refused.letter()))
                        .toList(),
                Duration.ZERO);
    }

    private static boolean isRefusedAnswer(Ended ended) {
        return ended.settlement() instanceof Settlement.Failed
                && ended.delivery().origin() instanceof Origin.Answered
                && ended.delivery().act() instanceof Act.Correct;
    }

    private Delivery delivery(Address to, Card card, Act act) {
        return new Delivery(
                DeliveryId.next(), new Origin.Answered(to.user()), to, new Letter(contents.keep(card), Map.of()), act);
    }
}
