package dev.muster.conversation;

import dev.muster.channel.Ack;
import dev.muster.channel.Inbound;
import dev.muster.channel.Inbox;
import java.util.function.Consumer;

/** Takes in what the platforms hand over: stored first, answered later by an {@link Attendant}. */
public final class Reception implements Inbox {

    private final Inbounds inbounds;
    private final Runnable wakeAttendant;
    private final Consumer<ConversationEvent> announce;

    public Reception(Inbounds inbounds, Runnable wakeAttendant, Consumer<ConversationEvent> announce) {
        this.inbounds = inbounds;
        this.wakeAttendant = wakeAttendant;
        this.announce = announce;
    }

    /** A store that does not answer must not lose the event: the platform is asked to bring it again. */
    @Override
    public Ack receive(Inbound inbound) {
        try {
            if (!inbounds.store(inbound)) {
                return Ack.REPEATED;
            }
        } catch (RuntimeException cause) {
            announce.accept(new ConversationEvent.NotStored(inbound.event(), cause));
            return Ack.UNAVAILABLE;
        }
        wakeAttendant.run();
        return Ack.STORED;
    }
}
