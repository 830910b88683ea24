/** Turns neutral cards into Adaptive Cards 1.5 as Teams draws them. */
@NullMarked
package dev.muster.card.adaptive;

import org.jspecify.annotations.NullMarked;
