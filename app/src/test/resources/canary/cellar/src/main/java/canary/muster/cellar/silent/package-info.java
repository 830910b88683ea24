/** . */
@NullMarked
package canary.muster.cellar.silent;

import org.jspecify.annotations.NullMarked;
