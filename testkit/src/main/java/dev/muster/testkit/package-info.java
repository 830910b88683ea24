/** What tests and rehearsals are made of: stores in memory, the contracts every store keeps, a clock that one sets, and builders. */
@NullMarked
package dev.muster.testkit;

import org.jspecify.annotations.NullMarked;
