/** What a rollout is: which group hears what, by which method, in which week. */
@NullMarked
package dev.muster.plan;

import org.jspecify.annotations.NullMarked;
