/** Makes the timetable of a document into the text of a plan, and says what it inferred and what it could not understand. */
@NullMarked
package dev.muster.plan.importing;

import org.jspecify.annotations.NullMarked;
