/** Settings from muster.yaml and the environment; what is unknown or missing is refused by name. */
@NullMarked
package dev.muster.app.settings;

import org.jspecify.annotations.NullMarked;
