/** How several directories become one list of people: what each says is kept, compared and joined by mail address. */
@NullMarked
package dev.muster.audience.sync;

import org.jspecify.annotations.NullMarked;
