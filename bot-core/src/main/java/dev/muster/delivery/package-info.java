/** The ledger of every card on its way to an address, and the dispatcher that brings each to exactly one end. */
@NullMarked
package dev.muster.delivery;

import org.jspecify.annotations.NullMarked;
