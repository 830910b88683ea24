/** The whole plan in virtual time, through the real adapters, to the simulator. */
@NullMarked
package dev.muster.app.rehearsal;

import org.jspecify.annotations.NullMarked;
