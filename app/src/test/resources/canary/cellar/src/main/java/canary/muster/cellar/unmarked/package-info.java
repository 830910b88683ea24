/** What lives in here. */
package canary.muster.cellar.unmarked;

import org.jspecify.annotations.NullMarked;
