package dev.muster.enrollment;

import dev.muster.audience.PersonId;
import java.time.Instant;

/** That somebody's enrollment became another, when and why. */
public record Move(PersonId person, Instant at, Cause cause, Enrollment before, Enrollment after) {}
