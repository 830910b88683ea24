/** What lives in here, such as {@code muster.yaml}. */
@NullMarked
package canary.muster.cellar.good;

import org.jspecify.annotations.NullMarked;
