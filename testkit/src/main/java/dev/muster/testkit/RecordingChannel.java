package dev.muster.testkit;

import dev.muster.card.Card;
import dev.muster.channel.Address;
import dev.muster.channel.Channel;
import dev.muster.channel.DeletesCards;
import dev.muster.channel.Outcome;
import dev.muster.channel.Outgoing;
import dev.muster.channel.Platform;
import dev.muster.channel.Receipt;
import dev.muster.channel.UpdatesCards;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/** A platform that keeps what it is given and ends each attempt as told; it accepts unless told otherwise. */
public final class RecordingChannel implements Channel, UpdatesCards, DeletesCards {

    public static final Outcome ACCEPTED = new Outcome.Accepted(new Receipt("D1", "1.1"));

    private final Queue<Outgoing> received = new ConcurrentLinkedQueue<>();
    private final Queue<Shown> shown = new ConcurrentLinkedQueue<>();
    private final Queue<Change> changes = new ConcurrentLinkedQueue<>();
    private final Platform platform;
    private volatile Function<Outgoing, Outcome> answer = outgoing -> new Outcome.Accepted(
            new Receipt("D-" + outgoing.to().user(), outgoing.delivery().toString()));
    private volatile Outcome changeAnswer = ACCEPTED;

    /** What was asked of a card that had arrived: the new card, or none where it was taken back. */
    public record Change(Address at, Receipt of, List<Card> card) {}

    /** A card that was to appear at an address, as a message or in the place of another card. */
    public record Shown(Address at, Card card) {}

    public RecordingChannel(Platform platform) {
        this.platform = platform;
    }

    public void answers(Function<Outgoing, Outcome> other) {
        answer = other;
    }

    public void answers(Outcome outcome) {
        answers(outgoing -> outcome);
    }

    public void answersChanges(Outcome outcome) {
        changeAnswer = outcome;
    }

    /** Every attempt so far, whatever its end. */
    public List<Outgoing> received() {
        return List.copyOf(received);
    }

    /** Every card in the order in which it was to appear. */
    public List<Shown> shown() {
        return List.copyOf(shown);
    }

    public List<Change> changes() {
        return List.copyOf(changes);
    }

    @Override
    public Platform platform() {
        return platform;
    }

    @Override
    public Outcome send(Outgoing outgoing) {
        received.add(outgoing);
        shown.add(new Shown(outgoing.to(), outgoing.card()));
        return answer.apply(outgoing);
    }

    @Override
    public Outcome update(Address at, Receipt receipt, Card card) {
        changes.add(new Change(at, receipt, List.of(card)));
        shown.add(new Shown(at, card));
        return changeAnswer;
    }

    @Override
    public Outcome delete(Address at, Receipt receipt) {
        changes.add(new Change(at, receipt, List.of()));
        return changeAnswer;
    }
}
