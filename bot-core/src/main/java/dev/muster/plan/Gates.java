package dev.muster.plan;

import java.util.List;

/** All gates of a plan, in its order. */
public record Gates(List<Gate> all) {

    public static final Gates NONE = new Gates(List.of());

    public Gates {
        all = List.copyOf(all);
    }

    /** Those that an occasion has to pass. */
    public List<Gate> before(Occasion occasion) {
        return all.stream().filter(gate -> gate.isBefore(occasion)).toList();
    }
}
