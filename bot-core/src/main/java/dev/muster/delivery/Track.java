package dev.muster.delivery;

import dev.muster.channel.Platform;
import java.util.Locale;

/** One kind of call to one platform: claimed, paced and made apart from all others, so that none holds up another. */
public record Track(Platform platform, Kind kind) {

    public enum Kind {
        SEND,
        CORRECT,
        RECALL,
        /** Reading the history for a delivery in doubt; nothing is delivered. */
        LOOK_UP
    }

    public static Track sending(Platform platform) {
        return new Track(platform, Kind.SEND);
    }

    /**
     * The name under which the calls are counted: Slack limits each method by itself (rate limits, "per method, per workspace, per app"),
     * the others everything together.
     */
    public String meter() {
        return platform == Platform.SLACK && kind != Kind.SEND
                ? platform.key() + '/' + kind.name().toLowerCase(Locale.ROOT)
                : platform.key();
    }
}
