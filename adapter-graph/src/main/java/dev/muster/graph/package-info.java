/** Microsoft Graph, read only: who works here by Entra, and which devices Intune manages for them. */
@NullMarked
package dev.muster.graph;

import org.jspecify.annotations.NullMarked;
