package dev.muster.testkit;

import dev.muster.channel.Channel;
import dev.muster.channel.Outcome;
import dev.muster.channel.Outgoing;
import dev.muster.channel.Platform;
import dev.muster.channel.Receipt;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/** A platform that keeps what it is given and ends each attempt as told; it accepts unless told otherwise. */
public final class RecordingChannel implements Channel {

    public static final Outcome ACCEPTED = new Outcome.Accepted(new Receipt("D1", "1.1"));

    private final Queue<Outgoing> received = new ConcurrentLinkedQueue<>();
    private final Platform platform;
    private volatile Function<Outgoing, Outcome> answer = outgoing -> ACCEPTED;

    public RecordingChannel(Platform platform) {
        this.platform = platform;
    }

    public void answers(Function<Outgoing, Outcome> other) {
        answer = other;
    }

    public void answers(Outcome outcome) {
        answers(outgoing -> outcome);
    }

    /** Every attempt so far, whatever its end. */
    public List<Outgoing> received() {
        return List.copyOf(received);
    }

    @Override
    public Platform platform() {
        return platform;
    }

    @Override
    public Outcome send(Outgoing outgoing) {
        received.add(outgoing);
        return answer.apply(outgoing);
    }
}
