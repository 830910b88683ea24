/** Calendar files of booked times, for whoever holds the signed address of one. */
@NullMarked
package dev.muster.app.calendar;

import org.jspecify.annotations.NullMarked;
