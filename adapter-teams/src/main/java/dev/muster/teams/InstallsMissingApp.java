package dev.muster.teams;

import dev.muster.channel.Address;
import dev.muster.channel.Outcome;
import dev.muster.channel.Refusal;
import dev.muster.teams.AppInstallations.Answer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/** Has the app installed for whoever lacks it, and lets the delivery be tried again; who removes it again is left in peace. */
final class InstallsMissingApp implements MissingApp {

    static final String BEING_INSTALLED = "app-being-installed";

    private static final Duration MEANWHILE = Duration.ofSeconds(10);
    // So long it may take from Graph's 201 until the connector knows of the installation.
    private static final Duration SPREADING = Duration.ofMinutes(2);
    private static final Duration PEACE = Duration.ofHours(1);

    private final AppInstallations installations;
    private final InstantSource clock;
    private final SequencedMap<String, Asked> asked = new LinkedHashMap<>();

    /** When we asked for somebody, and how it ended: newly installed, or why the refusal stands. */
    private record Asked(Instant at, boolean installed, Optional<String> why) {}

    InstallsMissingApp(AppInstallations installations, InstantSource clock) {
        this.installations = installations;
        this.clock = clock;
    }

    @Override
    public Outcome handle(Outcome outcome, Address to) {
        return outcome instanceof Outcome.Refused(Refusal refusal, String code)
                        && refusal == Refusal.APP_NOT_INSTALLED
                        && isOneOfTheDirectory(to)
                ? latest(to.user()).map(before -> again(before, code)).orElseGet(() -> ask(to.user()))
                : outcome;
    }

    // Graph knows people by their Entra object id, and nothing of the names that Teams gives its bots for them.
    private static boolean isOneOfTheDirectory(Address to) {
        return to.room().isEmpty() && !to.user().contains(":");
    }

    private Outcome again(Asked before, String code) {
        boolean spreading =
                before.installed() && clock.instant().isBefore(before.at().plus(SPREADING));
        return spreading
                ? new Outcome.TryLater(MEANWHILE, BEING_INSTALLED)
                : new Outcome.Refused(Refusal.APP_NOT_INSTALLED, before.why().orElse(code));
    }

    private Outcome ask(String user) {
        return switch (installations.install(user)) {
            case Answer.Installed(boolean before) -> {
                remember(user, !before, Optional.empty());
                yield new Outcome.TryLater(MEANWHILE, BEING_INSTALLED);
            }
            case Answer.Denied(String why) -> {
                remember(user, false, Optional.of(why));
                yield new Outcome.Refused(Refusal.APP_NOT_INSTALLED, why);
            }
            case Answer.Later(Duration after, String why) -> new Outcome.TryLater(after, why);
        };
    }

    private synchronized Optional<Asked> latest(String user) {
        Instant forgotten = clock.instant().minus(PEACE);
        Iterator<Asked> longestAgo = asked.values().iterator();
        while (longestAgo.hasNext() && !longestAgo.next().at().isAfter(forgotten)) {
            longestAgo.remove();
        }
        return Optional.ofNullable(asked.get(user));
    }

    private synchronized void remember(String user, boolean installed, Optional<String> why) {
        asked.putLast(user, new Asked(clock.instant(), installed, why));
    }
}
