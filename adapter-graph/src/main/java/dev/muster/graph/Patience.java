package dev.muster.graph;

import java.time.Duration;
import java.util.Optional;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.core.retry.Retryable;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/** How often a call is made that came to nothing, and how long we wait in between: as long as Graph asks, if that is not too long. */
record Patience(int repetitions, Duration first, Duration longest) {

    /** Nine calls within about two minutes, unless Graph itself says how long to wait. */
    static final Patience USUAL = new Patience(8, Duration.ofMillis(500), Duration.ofMinutes(2));

    <T> T with(Retryable<T> call) {
        try {
            return new RetryTemplate(new Policy(this)).execute(call);
        } catch (RetryException given) {
            throw ending(given);
        }
    }

    /** Of one call only: it remembers what Graph asked for last. */
    private static final class Policy implements RetryPolicy {

        private final Patience patience;
        private final BackOff growing;
        private Optional<Duration> asked = Optional.empty();

        Policy(Patience patience) {
            this.patience = patience;
            this.growing = growing(patience);
        }

        private static BackOff growing(Patience patience) {
            ExponentialBackOff growing = new ExponentialBackOff(patience.first().toMillis(), 2);
            growing.setJitter(patience.first().toMillis() / 2);
            growing.setMaxInterval(patience.longest().toMillis());
            growing.setMaxAttempts(patience.repetitions());
            return growing;
        }

        @Override
        public boolean shouldRetry(Throwable failed) {
            asked = failed instanceof GraphTrouble trouble ? trouble.asksToWait() : Optional.empty();
            return failed instanceof GraphTrouble trouble
                    && trouble.kind() == GraphTrouble.Kind.PASSING
                    && asked.filter(wait -> wait.compareTo(patience.longest()) > 0)
                            .isEmpty();
        }

        @Override
        public BackOff getBackOff() {
            return () -> {
                BackOffExecution own = growing.start();
                return () -> {
                    long wait = own.nextBackOff();
                    return wait == BackOffExecution.STOP
                            ? wait
                            : Math.max(wait, asked.map(Duration::toMillis).orElse(0L));
                };
            };
        }
    }

    // The thread's own mark of having been interrupted is set again by then.
    private static RuntimeException ending(RetryException given) {
        return switch (given.getCause()) {
            case RuntimeException known -> known;
            case Throwable interrupted ->
                GraphTrouble.of(GraphTrouble.Kind.LASTING, "reading was interrupted", interrupted);
        };
    }
}
