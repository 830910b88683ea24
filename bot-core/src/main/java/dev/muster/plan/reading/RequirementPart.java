package dev.muster.plan.reading;

import dev.muster.plan.Bound;
import dev.muster.plan.Measure;
import dev.muster.plan.Measure.Whom;
import dev.muster.plan.Requirement;
import dev.muster.plan.Touchpoint;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads one figure that a gate asks for: `{ enrolled: previous-wave, least: 80% }`. */
record RequirementPart(Waves waves, Touchpoints touchpoints) {

    private static final List<String> MEASURES = List.of("delivered", "enrolled", "satisfaction", "open-tickets");
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,2}(?:\\.\\d{1,2})?|100) ?%");
    private static final Pattern SCORE = Pattern.compile("[1-4](?:\\.\\d{1,2})?|5");
    private static final Pattern MANY = Pattern.compile("\\d{1,7}");

    Optional<Requirement> read(Value entry) {
        return entry.block(Shape.REQUIREMENT).flatMap(block -> requirement(block, entry));
    }

    private Optional<Requirement> requirement(Block block, Value entry) {
        var named =
                MEASURES.stream().filter(name -> block.get(name).isPresent()).toList();
        if (named.size() != 1) {
            return entry.refuse(
                    named.isEmpty()
                            ? "A requirement names no figure."
                            : "A requirement names several figures: %s.".formatted(Nearest.listed(named)),
                    "Name one of %s, such as { enrolled: previous-wave, least: 80%% }."
                            .formatted(Nearest.listed(MEASURES)));
        }
        var measure = measure(named.getFirst(), block);
        var bound = bound(named.getFirst(), block, entry);
        var unknown = block.get("unknown").map(this::unknownPasses).orElse(Optional.of(false));
        return measure.flatMap(m -> bound.flatMap(b -> unknown.map(u -> new Requirement(m, b, u))));
    }

    private Optional<Boolean> unknownPasses(Value value) {
        return value.oneOf(List.of("hold", "pass"), word -> word).map("pass"::equals);
    }

    private Optional<Measure> measure(String name, Block block) {
        var value = block.get(name).orElseThrow();
        return switch (name) {
            case "delivered" ->
                value.text()
                        .flatMap(text -> touchpoints.referred(text, value))
                        .map(Touchpoint::key)
                        .map(Measure.Delivered::new);
            case "enrolled" -> whom(value).map(Measure.Enrolled::new);
            case "satisfaction" -> whom(value).map(Measure.Satisfaction::new);
            default -> whom(value).map(Measure.OpenTickets::new);
        };
    }

    private Optional<Whom> whom(Value value) {
        return value.text().flatMap(text -> whom(text, value));
    }

    private Optional<Whom> whom(String text, Value value) {
        return switch (text) {
            case "this-wave" -> Optional.of(new Whom.ThisWave());
            case "previous-wave" -> Optional.of(new Whom.PreviousWave());
            case "everybody" -> Optional.of(new Whom.Everybody());
            default -> named(text, value);
        };
    }

    private Optional<Whom> named(String text, Value value) {
        return waves.byKey().containsKey(text)
                ? waves.referred(text, value).map(wave -> new Whom.Named(wave.key()))
                : value.refuse(
                        "“%s” is nobody over whom a figure can be taken.".formatted(text),
                        Nearest.hint(text, waves.byKey().keySet())
                                + "Write this-wave, previous-wave, everybody, or a wave's key: %s."
                                        .formatted(Nearest.listed(waves.byKey().keySet())));
    }

    /** Tickets are to be few, everything else is to be much. */
    private static Optional<Bound> bound(String measure, Block block, Value entry) {
        var side = measure.equals("open-tickets") ? "most" : "least";
        var other = side.equals("most") ? "least" : "most";
        if (block.get(other).isPresent() || block.get(side).isEmpty()) {
            return block.get(other)
                    .orElse(entry)
                    .refuse(
                            "`%s` needs `%s`.".formatted(measure, side),
                            "Write it as { %s: …, %s: %s }.".formatted(measure, side, example(measure)));
        }
        var value = block.get(side).orElseThrow();
        return value.text().flatMap(text -> number(measure, text, value)).map(number -> switch (side) {
            case "most" -> Bound.most(number);
            default -> Bound.least(number);
        });
    }

    private static Optional<String> number(String measure, String text, Value value) {
        var matcher = form(measure).matcher(text);
        return matcher.matches()
                ? Optional.of(matcher.groupCount() > 0 ? matcher.group(1) : text)
                : value.refuse(
                        "`%s` cannot be compared with “%s”.".formatted(measure, text),
                        "Write %s.".formatted(wanted(measure)));
    }

    private static Pattern form(String measure) {
        return switch (measure) {
            case "satisfaction" -> SCORE;
            case "open-tickets" -> MANY;
            default -> PERCENT;
        };
    }

    private static String wanted(String measure) {
        return switch (measure) {
            case "satisfaction" -> "a score from 1 to 5, such as 3.5";
            case "open-tickets" -> "a whole number, such as 10";
            default -> "a share from 0% to 100%, with its sign, such as 95%";
        };
    }

    private static String example(String measure) {
        return switch (measure) {
            case "satisfaction" -> "3.5";
            case "open-tickets" -> "10";
            default -> "95%";
        };
    }
}
