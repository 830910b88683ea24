/** Who the people are, how they can be reached, and who of them a card goes to. */
@NullMarked
package dev.muster.audience;

import org.jspecify.annotations.NullMarked;
