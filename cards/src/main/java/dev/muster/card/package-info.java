/** What is said to a person, before any platform has a say in how it looks. */
@NullMarked
package dev.muster.card;

import org.jspecify.annotations.NullMarked;
