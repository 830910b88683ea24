package dev.muster.delivery;

import dev.muster.card.Card;
import dev.muster.channel.Address;
import dev.muster.channel.Channel;
import dev.muster.channel.Outcome;
import dev.muster.channel.Outgoing;
import dev.muster.channel.Platform;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** One platform's deliveries, apart from all others so that a slow platform holds up nobody else. */
final class Lane {

    /** What is in flight when a replica dies is in doubt; so this bounds the doubt. */
    static final int IN_FLIGHT = 16;

    static final int GROUP = 10;

    private static final int REMEMBERED_CARDS = 200;

    private final Channel channel;
    private final Ledger ledger;
    private final Contents contents;
    private final Pace pace;
    private final Consumer<DeliveryEvent> announce;
    private final Map<ContentId, Card> frozen = new ConcurrentHashMap<>();

    Lane(Channel channel, Ledger ledger, Contents contents, Pace pace, Consumer<DeliveryEvent> announce) {
        this.channel = channel;
        this.ledger = ledger;
        this.contents = contents;
        this.pace = pace;
        this.announce = announce;
    }

    Platform platform() {
        return channel.platform();
    }

    /** One round in the caller's thread; returns how many attempts were made. */
    int run(String owner) {
        int permits = pace.take(platform(), IN_FLIGHT);
        if (permits == 0) {
            return 0;
        }
        List<Claimed> claims = ledger.claim(platform(), permits, owner);
        if (claims.size() < permits) {
            pace.giveBack(platform(), permits - claims.size());
        }
        read(claims);
        List<Claimed> begun = new ArrayList<>();
        for (int from = 0; from < claims.size(); from += GROUP) {
            begun.addAll(ledger.begin(claims.subList(from, Math.min(from + GROUP, claims.size()))));
        }
        sendAll(begun);
        return begun.size();
    }

    /** Before anything is marked as being sent: a card that cannot be read has surely not left. */
    private void read(List<Claimed> claims) {
        if (frozen.size() > REMEMBERED_CARDS) {
            frozen.clear();
        }
        claims.forEach(claimed -> cardOf(claimed.delivery().letter()));
    }

    /** All addresses at once, but what goes to the same address in the order in which it was booked. */
    private void sendAll(List<Claimed> begun) {
        Map<Address, List<Claimed>> byAddress = begun.stream()
                .collect(Collectors.groupingBy(
                        claimed -> claimed.delivery().to(), LinkedHashMap::new, Collectors.toList()));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            byAddress.values().forEach(inOrder -> threads.execute(() -> inOrder.forEach(this::sendAndAnnounce)));
        }
    }

    /** Whatever is thrown here leaves the delivery marked as being sent, and so in doubt once its lease ends: the truth. */
    private void sendAndAnnounce(Claimed claimed) {
        try {
            announce.accept(send(claimed));
        } catch (RuntimeException cause) {
            announce.accept(new DeliveryEvent.RoundFailed(Optional.of(platform()), cause));
        }
    }

    private DeliveryEvent send(Claimed claimed) {
        Delivery delivery = claimed.delivery();
        Outcome outcome = channel.send(new Outgoing(delivery.id().value(), delivery.to(), cardOf(delivery.letter())));
        if (outcome instanceof Outcome.TryLater later) {
            pace.pause(platform(), later.after());
        }
        Settlement settlement = Attempts.settle(outcome, claimed.attempt());
        return ledger.settle(claimed, settlement)
                ? new DeliveryEvent.Settled(delivery, settlement)
                : new DeliveryEvent.ClaimLost(delivery, settlement);
    }

    private Card cardOf(Letter letter) {
        return frozen.computeIfAbsent(letter.content(), contents::read).filledWith(letter.values());
    }
}
