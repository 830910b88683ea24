package dev.muster.delivery;

import dev.muster.channel.Outcome;
import dev.muster.channel.Refusal;
import java.time.Duration;

/** What the ledger books for the outcome of an attempt. */
final class Attempts {

    static final int MOST = 8;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final Duration UNTIL_MENDED = Duration.ofSeconds(30);

    private Attempts() {}

    /** {@code tries} failed before this one; while the platform answers nobody, a failure says nothing of this delivery. */
    static Settlement settle(Outcome outcome, int tries, boolean platformIsDown) {
        return switch (outcome) {
            case Outcome.Accepted accepted -> new Settlement.Sent(accepted.receipt());
            case Outcome.InDoubt doubt -> new Settlement.InDoubt(doubt.code());
            case Outcome.Throttled throttled -> new Settlement.Postponed(throttled.silence(), throttled.code());
            case Outcome.Refused(Refusal refusal, String code) ->
                refusal == Refusal.INSTALLATION_DEAD
                        ? new Settlement.Postponed(UNTIL_MENDED, code)
                        : new Settlement.Failed(reason(refusal), code);
            case Outcome.TryLater later
            when platformIsDown -> new Settlement.Postponed(pause(later.after(), tries), later.code());
            case Outcome.TryLater later when tries + 1 >= MOST -> new Settlement.Failed("gave-up", later.code());
            case Outcome.TryLater later -> new Settlement.Again(pause(later.after(), tries), later.code());
        };
    }

    /** Doubles with each try up to five minutes, and is never shorter than the platform asked for. */
    private static Duration pause(Duration asked, int tries) {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(tries, 10));
        Duration own = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
        return own.compareTo(asked) > 0 ? own : asked;
    }

    private static String reason(Refusal refusal) {
        return switch (refusal) {
            case DEACTIVATED -> "deactivated";
            case APP_NOT_INSTALLED -> "app-not-installed";
            case BLOCKED -> "blocked";
            case UNKNOWN_ADDRESS -> "unknown-address";
            case INSTALLATION_DEAD -> "installation-dead";
            case MESSAGE_GONE -> "message-gone";
            case UNCHANGEABLE -> "unchangeable";
            case BAD_MESSAGE -> "bad-message";
        };
    }
}
