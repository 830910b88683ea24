/** Turns neutral cards into Slack messages of Block Kit blocks. */
@NullMarked
package dev.muster.card.blockkit;

import org.jspecify.annotations.NullMarked;
