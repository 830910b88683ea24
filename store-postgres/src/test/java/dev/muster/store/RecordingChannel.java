package dev.muster.store;

import dev.muster.channel.Channel;
import dev.muster.channel.Outcome;
import dev.muster.channel.Outgoing;
import dev.muster.channel.Platform;
import dev.muster.channel.Receipt;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A platform that takes everything and tells what it took. */
final class RecordingChannel implements Channel {

    final Queue<UUID> received = new ConcurrentLinkedQueue<>();

    @Override
    public Platform platform() {
        return Platform.SLACK;
    }

    @Override
    public Outcome send(Outgoing outgoing) {
        received.add(outgoing.delivery());
        return new Outcome.Accepted(new Receipt("D1", outgoing.delivery().toString()));
    }
}
