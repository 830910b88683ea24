/** The little HTTP and JSON that the stand-ins speak: one loopback server, requests, answers and doors. */
@NullMarked
package dev.muster.simulator.web;

import org.jspecify.annotations.NullMarked;
