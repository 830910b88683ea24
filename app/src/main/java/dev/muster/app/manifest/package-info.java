/** What Slack and Teams must be told about Muster before they let it in: an app manifest, and an app package. */
@NullMarked
package dev.muster.app.manifest;

import org.jspecify.annotations.NullMarked;
