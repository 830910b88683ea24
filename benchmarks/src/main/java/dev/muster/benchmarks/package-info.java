/** The command line of the benchmarks: one command for each thing that is measured or broken. */
@NullMarked
package dev.muster.benchmarks;

import org.jspecify.annotations.NullMarked;
