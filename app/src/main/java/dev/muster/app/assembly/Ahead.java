package dev.muster.app.assembly;

import java.time.Duration;

/** How far the rollout's clock is ahead of the database's. */
@FunctionalInterface
interface Ahead {

    Duration time();
}
