/** Real processes to measure and to kill: a database server, the platforms' simulator and replicas of Muster. */
@NullMarked
package dev.muster.benchmarks.stage;

import org.jspecify.annotations.NullMarked;
