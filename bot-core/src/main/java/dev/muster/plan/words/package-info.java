/** What languages call months, weeks, numbers and lists, as far as ICU knows. */
@NullMarked
package dev.muster.plan.words;

import org.jspecify.annotations.NullMarked;
