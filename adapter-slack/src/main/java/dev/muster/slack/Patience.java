package dev.muster.slack;

import dev.muster.audience.DirectoryUnavailable;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits as long as Slack asks us to, in the reader's own thread, which nothing else needs. */
@FunctionalInterface
interface Patience {

    void rest(Duration time);

    static Patience real() {
        return time -> {
            try {
                boolean _ = new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new DirectoryUnavailable("Muster was stopped while it read Slack.", stopped);
            }
        };
    }
}
