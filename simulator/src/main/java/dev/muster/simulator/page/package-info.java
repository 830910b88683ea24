/** The web page with everybody's windows, and the JSON behind it. */
@NullMarked
package dev.muster.simulator.page;

import org.jspecify.annotations.NullMarked;
