/** Turns neutral cards into HTML that mail programs draw. */
@NullMarked
package dev.muster.card.html;

import org.jspecify.annotations.NullMarked;
