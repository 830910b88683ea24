/** The app, the simulator and the sample rollout as one process, by a clock that can be moved on. */
@NullMarked
package dev.muster.app.demo;

import org.jspecify.annotations.NullMarked;
