package dev.muster.testkit;

import dev.muster.card.Action;
import dev.muster.card.Card;
import dev.muster.card.text.PlainText;
import dev.muster.channel.Ack;
import dev.muster.channel.Address;
import dev.muster.channel.EventId;
import dev.muster.channel.Inbound;
import dev.muster.channel.Outgoing;
import dev.muster.channel.Receipt;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Somebody at an address on the {@link Stage}; what they do returns what they are told upon it, as plain text. */
public final class Actor {

    private final Stage stage;
    private final Address address;

    Actor(Stage stage, Address address) {
        this.stage = stage;
        this.address = address;
    }

    public List<String> says(String text) {
        return does(new Inbound.Said(event(), address, Optional.empty(), text));
    }

    /** In a client that tells its language. */
    public List<String> says(String text, Locale clientLanguage) {
        return does(new Inbound.Said(event(), address, Optional.of(clientLanguage), text));
    }

    /** A button of the newest card that has one with that label or id. */
    public List<String> presses(String button) {
        return presses(button, Map.of());
    }

    /** With the card's inputs filled in. */
    public List<String> presses(String button, Map<String, String> inputs) {
        Action.Press press = find(button);
        Map<String, String> values = new HashMap<>(press.data());
        values.putAll(inputs);
        return sends(press.id(), values);
    }

    /** A press whose values no card of ours need have had. */
    public List<String> sends(String action, Map<String, String> values) {
        return does(new Inbound.Pressed(event(), address, Optional.empty(), action, values, new Receipt("D1", "1.1")));
    }

    public List<String> opens() {
        return does(new Inbound.Opened(event(), address, Optional.empty()));
    }

    public List<String> closes() {
        return does(new Inbound.Closed(event(), address, Optional.empty()));
    }

    public List<String> does(Inbound inbound) {
        int before = cards().size();
        brings(inbound);
        stage.turn();
        return texts().subList(before, texts().size());
    }

    /** As the platform brings it, before anybody answers. */
    public Ack brings(Inbound inbound) {
        return stage.reception().receive(inbound);
    }

    /** All cards that were sent to the person so far, in this chat or another room. */
    public List<Card> cards() {
        return stage.channel(address.platform()).received().stream()
                .filter(outgoing -> outgoing.to().inPrivate().equals(address.inPrivate()))
                .map(Outgoing::card)
                .toList();
    }

    public List<String> texts() {
        return cards().stream().map(PlainText::render).toList();
    }

    /** The labels of the buttons on the newest card. */
    public List<String> buttons() {
        return cards().getLast().actions().stream().map(Action::label).toList();
    }

    private Action.Press find(String button) {
        return cards().reversed().stream()
                .flatMap(card -> card.actions().stream())
                .filter(Action.Press.class::isInstance)
                .map(Action.Press.class::cast)
                .filter(press -> press.label().equals(button) || press.id().equals(button))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "No card to " + address.user() + " has the button \"" + button + "\": " + texts()));
    }

    private EventId event() {
        return EventId.of(address.platform(), UUID.randomUUID().toString());
    }
}
