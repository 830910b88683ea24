/** A stand-in for a Teams tenant: its connector, its login and keys, its signed activities, and its members' hands. */
@NullMarked
package dev.muster.simulator.teams;

import org.jspecify.annotations.NullMarked;
