package dev.muster.delivery;

import java.util.Map;

/** A frozen card with the values that make it this recipient's. */
public record Letter(ContentId content, Map<String, String> values) {
    public Letter {
        values = Map.copyOf(values);
    }
}
