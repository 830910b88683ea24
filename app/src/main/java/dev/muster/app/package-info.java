/** The command line: what a person types in a terminal, and what it prints. */
@NullMarked
package dev.muster.app;

import org.jspecify.annotations.NullMarked;
