package dev.muster.plan.push;

import dev.muster.channel.Platform;
import dev.muster.delivery.PushId;
import java.time.Instant;

/** Something decided or told once that must outlive a crash: of what, by whom and when. */
public record Mark(Kind kind, String subject, String by, Instant at) {

    public enum Kind {
        /** An admin stopped it until it is resumed. */
        PAUSED,
        /** An admin stopped it for good. */
        CANCELLED,
        /** The admins were alerted to it, and need not be again before it is over. */
        ALERTED
    }

    static String subject(PushId push) {
        return push.value().toString();
    }

    static String subject(String plan) {
        return "plan:" + plan;
    }

    static String subject(String plan, Platform platform) {
        return "plan:" + plan + '/' + platform.key();
    }
}
