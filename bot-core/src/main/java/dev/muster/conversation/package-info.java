/** Understands what people say and press, answers them, and carries out what an admin types. */
@NullMarked
package dev.muster.conversation;

import org.jspecify.annotations.NullMarked;
