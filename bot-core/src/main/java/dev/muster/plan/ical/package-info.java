/** Reads the whole days of a calendar file (ICS, RFC 5545), such as those of public holidays. */
@NullMarked
package dev.muster.plan.ical;

import org.jspecify.annotations.NullMarked;
