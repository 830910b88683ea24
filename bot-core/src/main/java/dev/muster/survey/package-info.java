/** What people are asked after enrollment, what they answer, and what the answers say without saying who. */
@NullMarked
package dev.muster.survey;

import org.jspecify.annotations.NullMarked;
