/** Reads Markdown into the elements of a card. */
@NullMarked
package dev.muster.card.markdown;

import org.jspecify.annotations.NullMarked;
