package dev.muster.channel;

import java.time.Duration;

/** How one attempt to send ended, as far as we can know. */
public sealed interface Outcome {

    /** The platform took it. This says nothing of whether anyone read it. */
    record Accepted(Receipt receipt) implements Outcome {}

    /** Surely not delivered; worth another try after the given time. Says nothing of other addresses. */
    record TryLater(Duration after, String code) implements Outcome {}

    /** Surely not delivered: the platform wants nothing more from us, to anybody, for the given time. */
    record Throttled(Duration silence, String code) implements Outcome {}

    /** Surely not delivered, and another try would end the same way. */
    record Refused(Refusal refusal, String code) implements Outcome {}

    /** The request left, but no trustworthy answer came: it may have been delivered. */
    record InDoubt(String code) implements Outcome {}
}
