/** Slack, both ways: cards out through the vendor's client, and what people do there in, verified, parsed and handed to the core. */
@NullMarked
package dev.muster.slack;

import org.jspecify.annotations.NullMarked;
