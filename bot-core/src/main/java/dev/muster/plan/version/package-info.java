/** Keeps every version of a plan, and makes of files and amendments the plan in force. */
@NullMarked
package dev.muster.plan.version;

import org.jspecify.annotations.NullMarked;
