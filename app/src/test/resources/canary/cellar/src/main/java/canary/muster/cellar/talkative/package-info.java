/** Lives here. And this is a second sentence. */
@NullMarked
package canary.muster.cellar.talkative;

import org.jspecify.annotations.NullMarked;
