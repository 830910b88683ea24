package dev.muster.conversation;

import dev.muster.audience.Person;
import dev.muster.card.Card;
import dev.muster.channel.Address;
import dev.muster.channel.Platform;
import dev.muster.delivery.Contents;
import dev.muster.delivery.Deliveries;
import dev.muster.delivery.Delivery;
import dev.muster.delivery.DeliveryId;
import dev.muster.delivery.Letter;
import dev.muster.delivery.Origin;
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
        deliveries.add(cards.stream().map(card -> delivery(to, card)).toList(), Duration.ZERO);
    }

    /** To the person's own chat with us, on the first of the platforms that the person has; nowhere for who has none. */
    void send(Person person, List<Platform> order, Card card) {
        order.stream()
                .flatMap(platform -> person.addresses().stream().filter(address -> address.platform() == platform))
                .findFirst()
                .ifPresent(address -> send(address, List.of(card)));
    }

    private Delivery delivery(Address to, Card card) {
        return new Delivery(
                DeliveryId.next(), new Origin.Answered(to.user()), to, new Letter(contents.keep(card), Map.of()));
    }
}
