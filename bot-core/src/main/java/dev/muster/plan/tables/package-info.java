/** Finds the tables in a document, with the place of every cell. */
@NullMarked
package dev.muster.plan.tables;

import org.jspecify.annotations.NullMarked;
