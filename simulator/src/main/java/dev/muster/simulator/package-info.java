/** A stateful stand-in for Slack and Teams: how to start it, whom to settle in it, and what it received. */
@NullMarked
package dev.muster.simulator;

import org.jspecify.annotations.NullMarked;
