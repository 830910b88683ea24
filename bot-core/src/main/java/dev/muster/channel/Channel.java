package dev.muster.channel;

/** A way to send cards to people on one platform. */
public interface Channel {

    Platform platform();

    /** Sends once and blocks until the end is known; never throws for what the platform or the network does. */
    Outcome send(Outgoing outgoing);
}
