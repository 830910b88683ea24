package dev.muster.plan.reading;

import java.util.List;
import java.util.stream.Stream;

/** The keys that a block of the plan must and may have; the published schema says the same. */
record Shape(String what, List<String> required, List<String> optional) {

    static final Shape PLAN = new Shape(
            "the plan",
            List.of(
                    "plan",
                    "product",
                    "language",
                    "languages",
                    "zone",
                    "start",
                    "admins",
                    "support",
                    "groups",
                    "waves",
                    "touchpoints"),
            List.of("organisation", "chat"));
    static final Shape SUPPORT = new Shape("support", List.of("people", "contact"), List.of());
    static final Shape GROUP = new Shape("a group", List.of(), List.of("name", "approach", "people"));
    static final Shape WAVE = new Shape("a wave", List.of("wave", "month", "groups"), List.of());
    static final Shape TOUCHPOINT = new Shape(
            "a touchpoint",
            List.of("touchpoint", "name", "phase", "week", "methods"),
            List.of("waves", "weeks", "day", "time", "mandatory", "in-doubt", "content"));

    List<String> keys() {
        return Stream.concat(required.stream(), optional.stream()).toList();
    }

    boolean knows(String key) {
        return required.contains(key) || optional.contains(key);
    }
}
