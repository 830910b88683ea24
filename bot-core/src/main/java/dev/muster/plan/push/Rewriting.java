package dev.muster.plan.push;

import dev.muster.audience.Person;
import dev.muster.audience.PersonId;
import dev.muster.channel.Platform;
import dev.muster.channel.Receipt;
import dev.muster.delivery.Act;
import dev.muster.delivery.Deliveries.Arrived;
import dev.muster.delivery.Deliveries.Skip;
import dev.muster.delivery.Delivery;
import dev.muster.delivery.DeliveryId;
import dev.muster.delivery.Letter;
import dev.muster.delivery.Origin;
import dev.muster.delivery.Track;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Books a change page by page: for every card that arrived its correction or its recall, or the reason why it stays as it is. */
final class Rewriting {

    private static final int PAGE = 1_000;

    private final Books books;
    private final Push change;
    private final Writing writing;
    private final List<Alongside> recalled;

    Rewriting(Books books, Push change, Writing writing, List<Alongside> recalled) {
        this.books = books;
        this.change = change;
        this.writing = writing;
        this.recalled = List.copyOf(recalled);
    }

    /** Returns how many lines were new. */
    int book(Push of, Duration after) {
        int before = books.deliveries().tally(change.id()).counts().total();
        List<Arrived> page = books.deliveries().arrived(of.id(), "", PAGE);
        while (!page.isEmpty()) {
            book(page, after);
            page = books.deliveries().arrived(of.id(), page.getLast().recipient(), PAGE);
        }
        return books.deliveries().tally(change.id()).counts().total() - before;
    }

    private void book(List<Arrived> page, Duration after) {
        Set<String> gone = new HashSet<>();
        recalled.forEach(recall -> gone.addAll(recall.upTo(page.getLast().recipient())));
        Map<PersonId, Person> people =
                change.kind() == Track.Kind.CORRECT ? books.people().find(ids(page)) : Map.of();
        List<Delivery> deliveries = new ArrayList<>();
        List<Skip> skips = new ArrayList<>();
        page.stream().filter(card -> !gone.contains(card.recipient())).forEach(card -> {
            Optional<Person> reader = Optional.ofNullable(people.get(PersonId.of(card.recipient())));
            stays(card, reader)
                    .ifPresentOrElse(
                            reason -> skips.add(new Skip(card.recipient(), reason)),
                            () -> deliveries.add(delivery(card, reader)));
        });
        books.deliveries().skip(change.id(), skips);
        books.deliveries().add(deliveries, after);
    }

    private static List<PersonId> ids(List<Arrived> page) {
        return page.stream().map(card -> PersonId.of(card.recipient())).toList();
    }

    private Optional<String> stays(Arrived card, Optional<Person> reader) {
        if (card.at().platform() == Platform.MAIL) {
            return Optional.of("mail-stays");
        }
        if (card.receipt().message().isEmpty()) {
            return Optional.of("unchangeable");
        }
        return change.kind() == Track.Kind.CORRECT && reader.isEmpty() ? Optional.of("left") : Optional.empty();
    }

    private Delivery delivery(Arrived card, Optional<Person> reader) {
        Letter letter = reader.map(writing::letterTo).orElseGet(card::letter);
        return new Delivery(
                DeliveryId.next(),
                new Origin.Pushed(change.id(), card.recipient()),
                card.at(),
                letter,
                act(card.receipt()));
    }

    private Act act(Receipt receipt) {
        return switch (change.kind()) {
            case CORRECT -> new Act.Correct(receipt);
            case RECALL -> new Act.Recall(receipt);
            case SEND, LOOK_UP -> throw new IllegalArgumentException("Nothing is changed by " + change.kind());
        };
    }
}
