package dev.muster.graph;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The two letters of a country, of whatever people wrote into the directory: the letters, or its name in English or their own language. */
final class Countries {

    private static final Set<String> CODES = Set.of(Locale.getISOCountries());
    private static final Map<Locale, Map<String, String>> NAMES = new ConcurrentHashMap<>();
    private static final int MOST_LANGUAGES = 200;

    private Countries() {}

    static Optional<String> code(String written, Optional<Locale> language) {
        String code = written.strip().toUpperCase(Locale.ROOT);
        if (CODES.contains(code)) {
            return Optional.of(code);
        }
        return named(written, Locale.ENGLISH).or(() -> language.flatMap(own -> named(written, own)));
    }

    private static Optional<String> named(String written, Locale language) {
        if (written.isBlank() || NAMES.size() > MOST_LANGUAGES) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                NAMES.computeIfAbsent(language, Countries::names).get(folded(written)));
    }

    private static Map<String, String> names(Locale language) {
        return Arrays.stream(Locale.getISOCountries())
                .collect(Collectors.toMap(
                        code -> folded(Locale.of("", code).getDisplayCountry(language)),
                        code -> code,
                        (one, _) -> one));
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
