package dev.muster.audience;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Countries as directories write them: by code of two letters or three, or by their English name. */
public final class Country {

    private static final Map<String, String> CODES = codes();

    private Country() {}

    /** The code of two letters; what is no country stays as it is, in capitals. */
    public static String code(String written) {
        String country = written.strip().toUpperCase(Locale.ROOT);
        return CODES.getOrDefault(country, country);
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        Arrays.stream(Locale.getISOCountries()).forEach(code -> {
            Locale country = Locale.of("", code);
            codes.put(country.getDisplayCountry(Locale.ENGLISH).toUpperCase(Locale.ROOT), code);
            codes.put(country.getISO3Country().toUpperCase(Locale.ROOT), code);
        });
        return Map.copyOf(codes);
    }
}
