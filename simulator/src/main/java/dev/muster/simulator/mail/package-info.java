/** Mail: an SMTP server for the simulated people's addresses, and what lies in each one's inbox. */
@NullMarked
package dev.muster.simulator.mail;

import org.jspecify.annotations.NullMarked;
