package dev.muster.delivery;

import dev.muster.channel.Outcome;
import dev.muster.channel.Refusal;
import java.time.Duration;

/** What the ledger books for the outcome of the n-th attempt. */
final class Attempts {

    static final int MOST = 8;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);

    private Attempts() {}

    static Settlement settle(Outcome outcome, int attempt) {
        return switch (outcome) {
            case Outcome.Accepted accepted -> new Settlement.Sent(accepted.receipt());
            case Outcome.InDoubt doubt -> new Settlement.InDoubt(doubt.code());
            case Outcome.Refused refused -> new Settlement.Failed(reason(refused.refusal()), refused.code());
            case Outcome.TryLater later when attempt >= MOST -> new Settlement.Failed("gave-up", later.code());
            case Outcome.TryLater later -> new Settlement.Again(pause(later.after(), attempt), later.code());
        };
    }

    /** Doubles with each attempt, and is never shorter than the platform asked for. */
    private static Duration pause(Duration asked, int attempt) {
        Duration own = FIRST_PAUSE.multipliedBy(1L << (attempt - 1));
        return own.compareTo(asked) > 0 ? own : asked;
    }

    private static String reason(Refusal refusal) {
        return switch (refusal) {
            case DEACTIVATED -> "deactivated";
            case APP_NOT_INSTALLED -> "app-not-installed";
            case BLOCKED -> "blocked";
            case UNKNOWN_ADDRESS -> "unknown-address";
            case INSTALLATION_DEAD -> "installation-dead";
            case BAD_MESSAGE -> "bad-message";
        };
    }
}
