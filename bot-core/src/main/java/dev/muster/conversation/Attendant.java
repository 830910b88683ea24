package dev.muster.conversation;

import dev.muster.channel.Inbound;
import dev.muster.delivery.Atomically;
import java.util.Optional;
import java.util.function.Consumer;

/** Answers what came in, each in one transaction: what it changes, the answer's deliveries, and that it is done. */
public final class Attendant {

    private final Inbounds inbounds;
    private final Atomically atomically;
    private final Answering answering;
    private final Consumer<ConversationEvent> announce;

    public Attendant(
            Inbounds inbounds, Atomically atomically, Answering answering, Consumer<ConversationEvent> announce) {
        this.inbounds = inbounds;
        this.atomically = atomically;
        this.answering = answering;
        this.announce = announce;
    }

    /** Answers one event in the caller's thread; false when there is none to answer now. */
    public boolean attendOne() {
        Optional<Inbound> next = take();
        next.ifPresent(this::attend);
        return next.isPresent();
    }

    /** A store that is away for a while must not end the rounds for good. */
    private Optional<Inbound> take() {
        try {
            return inbounds.take();
        } catch (RuntimeException cause) {
            announce.accept(new ConversationEvent.NotTaken(cause));
            return Optional.empty();
        }
    }

    private void attend(Inbound inbound) {
        try {
            atomically.run(() -> {
                answering.answer(inbound);
                inbounds.done(inbound);
            });
        } catch (RuntimeException cause) {
            announce.accept(new ConversationEvent.NotAnswered(inbound.event(), cause));
        }
    }
}
