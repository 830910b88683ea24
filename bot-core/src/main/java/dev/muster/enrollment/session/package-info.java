/** Times at which people are helped to enroll: who has booked which, who waits for one, and what goes into their calendars. */
@NullMarked
package dev.muster.enrollment.session;

import org.jspecify.annotations.NullMarked;
