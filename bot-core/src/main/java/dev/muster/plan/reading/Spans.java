package dev.muster.plan.reading;

import dev.muster.plan.timing.Span;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads parts of a day, days, and countries. */
final class Spans {

    private static final Pattern SPAN =
            Pattern.compile("([01]\\d|2[0-3]):([0-5]\\d)\\s?[-–]\\s?(?:([01]\\d|2[0-3]):([0-5]\\d)|24:00)");
    private static final Set<String> COUNTRIES = Set.copyOf(Arrays.asList(Locale.getISOCountries()));

    private Spans() {}

    /** Over midnight it is two parts: the evening and the early morning. */
    static Optional<List<Span>> of(Value value) {
        return value.text().flatMap(text -> {
            Matcher matcher = SPAN.matcher(text);
            if (!matcher.matches()) {
                return refuse(value, text);
            }
            int from = minutes(matcher.group(1), matcher.group(2));
            int until = matcher.group(3) == null ? Span.DAY : minutes(matcher.group(3), matcher.group(4));
            if (from == until) {
                return refuse(value, text);
            }
            return Optional.of(from < until ? List.of(new Span(from, until)) : overMidnight(from, until));
        });
    }

    private static List<Span> overMidnight(int from, int until) {
        Span evening = new Span(from, Span.DAY);
        return until == 0 ? List.of(evening) : List.of(evening, new Span(0, until));
    }

    private static Optional<List<Span>> refuse(Value value, String text) {
        return value.refuse(
                "`%s` must be a part of a day, not “%s”.".formatted(value.key(), text),
                "Write its beginning and its end with two digits each, for example \"09:00-17:00\".");
    }

    private static int minutes(String hours, String minutes) {
        return Integer.parseInt(hours) * 60 + Integer.parseInt(minutes);
    }

    static Optional<LocalDate> date(Value value) {
        return value.text()
                .flatMap(text -> dateOf(text)
                        .or(() -> value.refuse(
                                "`%s` must be a day of this century, not “%s”.".formatted(value.key(), text),
                                "Write year, month and day in digits: 2027-10-03.")));
    }

    private static Optional<LocalDate> dateOf(String text) {
        try {
            return text.matches("20\\d\\d-\\d\\d-\\d\\d") ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    static Optional<String> country(Value value) {
        return value.text().flatMap(text -> {
            String code = text.toUpperCase(Locale.ROOT);
            return COUNTRIES.contains(code)
                    ? Optional.of(code)
                    : value.refuse(
                            "No country has the code “%s”.".formatted(text),
                            "Write its two letters by ISO 3166, for example DE, TW or US.");
        });
    }
}
