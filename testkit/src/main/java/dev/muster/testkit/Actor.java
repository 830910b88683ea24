package dev.muster.testkit;

import dev.muster.card.Action;
import dev.muster.card.Card;
import dev.muster.card.text.PlainText;
import dev.muster.channel.Ack;
import dev.muster.channel.Address;
import dev.muster.channel.EventId;
import dev.muster.channel.Inbound;
import dev.muster.channel.Receipt;
import java.time.Duration;
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
        return sends(action, values, new Receipt("D1", "1.1"));
    }

    /** On a card with that receipt. */
    public List<String> sends(String action, Map<String, String> values, Receipt card) {
        return does(new Inbound.Pressed(event(), address, Optional.empty(), action, values, card));
    }

    public List<String> opens() {
        return does(new Inbound.Opened(event(), address, Optional.empty()));
    }

    public List<String> closes() {
        return does(new Inbound.Closed(event(), address, Optional.empty()));
    }

    /** Takes a moment, as everything does that a person does. */
    public List<String> does(Inbound inbound) {
        stage.clock().pass(Duration.ofSeconds(1));
        int before = cards().size();
        brings(inbound);
        stage.turn();
        return texts().subList(before, texts().size());
    }

    /** As the platform brings it, before anybody answers. */
    public Ack brings(Inbound inbound) {
        return stage.reception().receive(inbound);
    }

    /** All cards that the person was shown so far, in this chat or another room, those that took another's place among them. */
    public List<Card> cards() {
        return stage.channel(address.platform()).shown().stream()
                .filter(shown -> shown.at().inPrivate().equals(address.inPrivate()))
                .map(RecordingChannel.Shown::card)
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
