/** The web pages for admins and support, served on this machine only. */
@NullMarked
package dev.muster.app.console;

import org.jspecify.annotations.NullMarked;
