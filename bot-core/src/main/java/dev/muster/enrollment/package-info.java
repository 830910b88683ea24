/** How far each person has come on the way to an enrolled device. */
@NullMarked
package dev.muster.enrollment;

import org.jspecify.annotations.NullMarked;
