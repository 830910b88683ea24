/** A stand-in for a Slack workspace: its Web API, its signed calls to the app, and its members' hands. */
@NullMarked
package dev.muster.simulator.slack;

import org.jspecify.annotations.NullMarked;
