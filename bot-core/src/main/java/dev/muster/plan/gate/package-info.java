/** Holds occasions back until the figures that the plan asks for are there, or an admin overrides it. */
@NullMarked
package dev.muster.plan.gate;

import org.jspecify.annotations.NullMarked;
