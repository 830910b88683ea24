/** Mail, out only: cards as letters over SMTP to the organisation's own relay, and what its replies mean. */
@NullMarked
package dev.muster.mail;

import org.jspecify.annotations.NullMarked;
