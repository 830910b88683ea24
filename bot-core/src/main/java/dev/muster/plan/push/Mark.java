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
        ALERTED,
        /** People were told who of a wave has not enrolled. */
        HANDED_OVER
    }

    static String subject(PushId push) {
        return push.value().toString();
    }

    static String subject(String plan) {
        return "plan:" + plan;
    }

    /** At a time: what is shifted can be too late once more. */
    static String late(String plan, String occasion, Instant at) {
        return "plan:%s/late/%s@%s".formatted(plan, occasion, at);
    }

    static String subject(String plan, String thing) {
        return "plan:" + plan + '/' + thing;
    }

    static String subject(String plan, Platform platform) {
        return "plan:" + plan + '/' + platform.key();
    }
}
