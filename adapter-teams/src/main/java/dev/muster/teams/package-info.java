/** Microsoft Teams: cards go out through the Bot Framework SDK's connector client, signed activities come in at {@code /api/messages}. */
@NullMarked
package dev.muster.teams;

import org.jspecify.annotations.NullMarked;
