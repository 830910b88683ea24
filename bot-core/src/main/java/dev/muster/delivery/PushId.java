package dev.muster.delivery;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The id of a set of deliveries that is counted, paused and cancelled as one. */
public record PushId(UUID value) {

    /** The same name always gives the same id, so that starting the same push twice, on two replicas, starts one. */
    public static PushId named(String name) {
        return new PushId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
