package dev.muster.slack;

import dev.muster.channel.Inbound;
import java.util.Optional;

/** What a request from Slack asks of us. */
sealed interface Heard {

    /** Slack makes sure that the address is ours and expects its word back. */
    record Challenge(String word) implements Heard {}

    /** Slack looks whether anybody answers. */
    record Knock() implements Heard {}

    /** Something happened in a workspace. */
    record Told(Inbound inbound, Origin origin) implements Heard {}

    /** The workspace it happened in, and the organisation above it where there is one. */
    record Origin(Optional<String> team, Optional<String> enterprise) {}
}
