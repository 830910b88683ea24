/** Sends an occasion: who would get what and why not, first to look at and then for real. */
@NullMarked
package dev.muster.plan.push;

import org.jspecify.annotations.NullMarked;
