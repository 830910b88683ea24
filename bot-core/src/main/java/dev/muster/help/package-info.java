/** Articles that answer employees' questions, and the finding of the right one. */
@NullMarked
package dev.muster.help;

import org.jspecify.annotations.NullMarked;
