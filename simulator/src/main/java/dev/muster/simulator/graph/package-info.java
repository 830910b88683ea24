/** What Microsoft Graph tells of an organisation: its people and groups in Entra, its managed devices in Intune. */
@NullMarked
package dev.muster.simulator.graph;

import org.jspecify.annotations.NullMarked;
