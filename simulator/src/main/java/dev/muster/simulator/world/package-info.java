/** What both platforms share: people, the journal of effects, limits, faults, and what arrived. */
@NullMarked
package dev.muster.simulator.world;

import org.jspecify.annotations.NullMarked;
