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
            List.of("organisation", "chat", "times", "nudges", "sessions", "gates"));
    static final Shape NUDGES = new Shape(
            "nudges", List.of("deadline", "then", "before"), List.of("snooze", "deferrals", "content", "mandatory"));
    static final Shape DEADLINE = new Shape("a deadline", List.of(), List.of("weeks-after", "dates"));
    static final Shape SUPPORT = new Shape("support", List.of("people", "contact"), List.of());
    static final Shape GROUP = new Shape("a group", List.of(), List.of("name", "approach", "people", "members"));
    static final Shape MEMBERS = new Shape("`members`", List.of(), List.of("any", "all", "none"));
    static final Shape CRITERION = new Shape(
            "a criterion", List.of(), List.of("group", "department", "country", "platform", "approach", "in"));
    static final Shape WAVE = new Shape("a wave", List.of("wave", "month", "groups"), List.of());
    static final Shape TOUCHPOINT = new Shape(
            "a touchpoint",
            List.of("touchpoint", "name", "phase", "week", "methods"),
            List.of("waves", "weeks", "day", "time", "mandatory", "in-doubt", "content"));
    static final Shape SESSION = new Shape(
            "a session",
            List.of("session", "name", "place", "days", "from", "to", "slot", "places"),
            List.of("approach", "groups", "zone", "breaks", "book-until", "bring"));

    static final Shape TIMES = new Shape(
            "`times`",
            List.of(),
            List.of("working-week", "working-hours", "quiet", "weekly-cap", "holidays", "freeze", "late-after"));
    static final Shape HOLIDAY = new Shape("a holiday", List.of(), List.of("name", "on", "file", "countries"));
    static final Shape FREEZE = new Shape("a freeze", List.of("from", "to", "reason"), List.of("groups"));
    static final Shape GATE = new Shape("a gate", List.of("gate", "before", "requires"), List.of("waves"));
    static final Shape REQUIREMENT = new Shape(
            "a requirement",
            List.of(),
            List.of("delivered", "enrolled", "satisfaction", "open-tickets", "least", "most", "unknown"));

    List<String> keys() {
        return Stream.concat(required.stream(), optional.stream()).toList();
    }

    boolean knows(String key) {
        return required.contains(key) || optional.contains(key);
    }
}
