/** What runs: the one place that knows every part and puts them together. */
@NullMarked
package dev.muster.app.assembly;

import org.jspecify.annotations.NullMarked;
