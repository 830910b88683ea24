/** The one face to the outside: what comes in from a platform, what goes out to it, and how that ended. */
@NullMarked
package dev.muster.channel;

import org.jspecify.annotations.NullMarked;
