package dev.muster.plan;

import com.ibm.icu.util.LocaleMatcher;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;

/** The languages that a plan speaks, and the one for people who use none of them. */
public record Languages(Locale standard, List<Locale> all) {

    public Languages {
        all = List.copyOf(all);
        if (!all.contains(standard)) {
            throw new IllegalArgumentException("the standard language is not among the plan's languages");
        }
    }

    public Locale closestTo(Locale wanted) {
        var matcher = LocaleMatcher.builder()
                .setSupportedULocales(all.stream().map(ULocale::forLocale).toList())
                .setDefaultULocale(ULocale.forLocale(standard))
                .build();
        var best = matcher.getBestMatch(ULocale.forLocale(wanted)).toLocale();
        return all.contains(best) ? best : standard;
    }
}
