package dev.muster.enrollment;

import dev.muster.audience.PersonId;
import java.time.Instant;

/** One enrolled device; {@code id} is the device manager's, {@code system} for example "iOS". */
public record ManagedDevice(String id, PersonId owner, String name, String system, Instant enrolledAt) {}
