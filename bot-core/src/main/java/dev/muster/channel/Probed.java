package dev.muster.channel;

/** A channel that can ask its platform, without writing to anybody, whether it answers and still knows us. */
public interface Probed {

    /** Blocks until it is known; never throws for what the platform or the network does. */
    Health probe();

    /** What the platform answered; {@code code} is its own word, or ours for a network that failed. */
    sealed interface Health {

        record Well() implements Health {}

        record Unreachable(String code) implements Health {}

        /** It answers, but no longer lets us in: removed, disabled, credentials withdrawn. */
        record ShutOut(String code) implements Health {}
    }
}
