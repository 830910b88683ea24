package dev.muster.app.assembly;

import dev.muster.plan.push.Pausing;
import dev.muster.store.PostgresHome;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Starts a restored database paused: nothing that may have gone out before is sent again by itself. */
final class Restoring {

    private static final Logger LOG = LoggerFactory.getLogger("muster");
    private static final Duration NOTE = Duration.ofSeconds(5);

    private final OlderCopy copy;
    private final PostgresHome home;
    private final Pausing pausing;

    Restoring(OlderCopy copy, PostgresHome home, Pausing pausing) {
        this.copy = copy;
        this.home = home;
        this.pausing = pausing;
    }

    /** Before anything moves. */
    void begin() {
        if (copy.isOne()) {
            pausing.pauseRestored();
            int dropped = home.dropAnswers();
            LOG.warn(
                    "This database is an older copy of the one that was served. The rollout is paused, since what looks unsent may have"
                            + " gone out after the copy was made; {} answers are not sent. /rollout status shows what is open,"
                            + " /rollout resume sends it.",
                    dropped);
        }
        copy.accept();
    }

    /** Returns how long to rest. */
    Duration note() {
        try {
            copy.note();
        } catch (DataAccessException away) {
            LOG.debug("How far the database has come cannot be asked now", away);
        }
        return NOTE;
    }
}
