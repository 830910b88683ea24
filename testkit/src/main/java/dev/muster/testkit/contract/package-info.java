/** What every store promises: a suite for each port, run by every implementation. */
@NullMarked
package dev.muster.testkit.contract;

import org.jspecify.annotations.NullMarked;
