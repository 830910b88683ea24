/** What is measured and what is broken, in any size: short for the build, long for the record. */
@NullMarked
package dev.muster.benchmarks.scenario;

import org.jspecify.annotations.NullMarked;
