package dev.muster.slack;

import dev.muster.audience.DirectoryUnavailable;
import dev.muster.channel.Outcome;
import java.time.Duration;
import java.util.Set;

/** What to do when a call that only reads was not answered: wait and ask again, or give up with the remedy. */
final class Retrying {

    private static final int MOST = 10;
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Set<String> NOT_PAID_FOR =
            Set.of("plan_upgrade_required", "paid_teams_only", "feature_not_enabled");

    private final Patience patience;
    private final String scope;
    private int tries;

    Retrying(Patience patience, String scope) {
        this.patience = patience;
        this.scope = scope;
    }

    void after(Outcome outcome) {
        switch (outcome) {
            case Outcome.Throttled(Duration silence, String code) -> wait(silence, code);
            case Outcome.TryLater(Duration after, String code) -> wait(after, code);
            case Outcome.InDoubt(String code) -> wait(Duration.ofSeconds(5), code);
            case Outcome.Refused(var _, String code) -> throw refused(code);
            case Outcome.Accepted _ -> throw new IllegalStateException("Reading delivers nothing");
        }
    }

    private void wait(Duration time, String code) {
        tries++;
        if (tries >= MOST || time.compareTo(LONGEST) > 0) {
            throw new DirectoryUnavailable("Slack does not let us read its members now (%s).".formatted(code));
        }
        patience.rest(time);
    }

    private RuntimeException refused(String code) {
        if (NOT_PAID_FOR.contains(code)) {
            return new NoUserGroups();
        }
        if (code.equals("missing_scope")) {
            return new DirectoryUnavailable(
                    "Slack does not let us read: the scope %s is missing. Add it to the app, and install it again."
                            .formatted(scope));
        }
        return new DirectoryUnavailable(
                "Slack does not let us read its members (%s). Check the bot token, and that the app is installed."
                        .formatted(code));
    }
}
