/** Moves what is left of a wave to other weeks: what that would do first, and then for real. */
@NullMarked
package dev.muster.plan.shift;

import org.jspecify.annotations.NullMarked;
