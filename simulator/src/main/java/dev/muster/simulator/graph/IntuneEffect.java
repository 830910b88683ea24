package dev.muster.simulator.graph;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** Everything that can happen to the managed devices. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "what")
sealed interface IntuneEffect {

    /** Somebody has begun to enroll, and will have a device at that time. */
    record Expected(String mail, Instant at) implements IntuneEffect {}

    record Enrolled(String mail, ObjectNode device) implements IntuneEffect {}

    record Changed(String id, ObjectNode properties) implements IntuneEffect {}

    record Removed(String id) implements IntuneEffect {}
}
