/** When each person may be messaged: by their own clock, working days, holidays, and what the plan forbids. */
@NullMarked
package dev.muster.plan.timing;

import org.jspecify.annotations.NullMarked;
