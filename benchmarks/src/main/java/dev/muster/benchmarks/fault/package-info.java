/** What can go wrong in the middle of a broadcast, done on purpose, and what must hold nevertheless. */
@NullMarked
package dev.muster.benchmarks.fault;

import org.jspecify.annotations.NullMarked;
