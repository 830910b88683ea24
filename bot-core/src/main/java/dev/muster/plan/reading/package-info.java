/** From the YAML text of a plan to the plan, or to every mistake in it with its place and remedy. */
@NullMarked
package dev.muster.plan.reading;

import org.jspecify.annotations.NullMarked;
