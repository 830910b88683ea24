package dev.muster.channel;

/** Where adapters hand in what they verified and parsed. Returns as soon as it is stored; no platform call happens before. */
@FunctionalInterface
public interface Inbox {

    Ack receive(Inbound inbound);
}
