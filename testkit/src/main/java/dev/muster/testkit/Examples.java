package dev.muster.testkit;

import dev.muster.audience.DirectoryEntry;
import dev.muster.audience.Person;
import dev.muster.audience.PersonId;
import dev.muster.card.Card;
import dev.muster.channel.Address;
import dev.muster.channel.EventId;
import dev.muster.channel.Inbound;
import dev.muster.channel.Platform;
import dev.muster.delivery.ContentId;
import dev.muster.delivery.Delivery;
import dev.muster.delivery.DeliveryId;
import dev.muster.delivery.Letter;
import dev.muster.delivery.Origin;
import dev.muster.delivery.PushId;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Things to test with, complete wherever a test does not care. */
public final class Examples {

    private Examples() {}

    public static Address slack(String user) {
        return Address.of(Platform.SLACK, user);
    }

    public static Address teams(String user) {
        return Address.of(Platform.TEAMS, user);
    }

    /** A person in Taipei who is called and reached by the given name. */
    public static Person aPerson(String name, String... groups) {
        return new Person(
                PersonId.of(name + "@example.com"),
                name,
                new Person.Speaks(Locale.forLanguageTag("zh-TW"), ZoneId.of("Asia/Taipei")),
                Person.Works.in(Set.of(groups)).by("self-service"),
                List.of(slack(name)));
    }

    /** A person in Berlin who reads English, and is called and reached by the given name. */
    public static Person anEnglishReader(String name, String... groups) {
        return speaking(aPerson(name, groups), Locale.ENGLISH);
    }

    public static Person speaking(Person person, Locale language) {
        return new Person(
                person.id(),
                person.name(),
                new Person.Speaks(language, ZoneId.of("Europe/Berlin")),
                person.works(),
                person.addresses());
    }

    public static Person reachedAt(Person person, Address... addresses) {
        return new Person(person.id(), person.name(), person.speaks(), person.works(), List.of(addresses));
    }

    /** Somebody as a directory has them, with nothing but an id, a mail address and a name. */
    public static DirectoryEntry anEntry(String id, String mail, String name, Address... accounts) {
        return new DirectoryEntry(
                id,
                mail,
                name,
                new DirectoryEntry.Told(Optional.empty(), Optional.empty()),
                Person.Works.in(Set.of()),
                List.of(accounts));
    }

    public static Card aCard(String sentence) {
        return Card.saying(Locale.ENGLISH, sentence);
    }

    public static PushId aPush() {
        return new PushId(UUID.randomUUID());
    }

    public static Letter aLetter() {
        return new Letter(new ContentId(UUID.randomUUID()), Map.of());
    }

    /** To be delivered in Slack, as part of a push. */
    public static Delivery aDelivery(PushId push, String recipient) {
        return aDelivery(push, recipient, aLetter());
    }

    public static Delivery aDelivery(PushId push, String recipient, Letter letter) {
        return new Delivery(DeliveryId.next(), new Origin.Pushed(push, recipient), slack(recipient), letter);
    }

    public static List<Delivery> manyDeliveries(PushId push, int many, Letter letter) {
        return IntStream.range(0, many)
                .mapToObj(number -> aDelivery(push, "p%06d".formatted(number), letter))
                .toList();
    }

    /** To be delivered in Slack, as an answer. */
    public static Delivery anAnswer(String recipient) {
        return new Delivery(DeliveryId.next(), new Origin.Answered(recipient), slack(recipient), aLetter());
    }

    public static Inbound.Said said(String event, String user, String text) {
        return new Inbound.Said(
                EventId.of(Platform.SLACK, event), slack(user), Optional.of(Locale.forLanguageTag("zh-TW")), text);
    }
}
