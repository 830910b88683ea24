/** What simulated people do by themselves, through the real inbound protocols. */
@NullMarked
package dev.muster.simulator.habit;

import org.jspecify.annotations.NullMarked;
