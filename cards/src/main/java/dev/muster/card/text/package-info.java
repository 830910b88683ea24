/** Turns neutral cards into plain text, which every screen and every reader can show. */
@NullMarked
package dev.muster.card.text;

import org.jspecify.annotations.NullMarked;
