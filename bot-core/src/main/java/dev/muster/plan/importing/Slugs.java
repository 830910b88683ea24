package dev.muster.plan.importing;

import com.ibm.icu.text.Transliterator;
import dev.muster.plan.Slug;
import java.util.HashSet;
import java.util.Set;

/** Makes a name of any script into a key, each once. */
final class Slugs {

    private static final int LONGEST = 50;

    private final Transliterator latin = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
    private final Set<String> taken = new HashSet<>(Set.of("all"));

    String of(String name, String otherwise) {
        var plain = plain(name.replace("&", " and "), otherwise);
        var slug = plain;
        for (int i = 2; !taken.add(slug); i++) {
            slug = plain + "-" + i;
        }
        return slug;
    }

    private String plain(String name, String otherwise) {
        var letters = latin.transliterate(name).replaceAll("['’ʿʾ]", "").replaceAll("[^a-z0-9]+", "-");
        var trimmed = letters.substring(0, Math.min(LONGEST, letters.length())).replaceAll("^-+|-+$", "");
        var begun = trimmed.matches("\\d.*") ? otherwise + "-" + trimmed : trimmed;
        return Slug.isValid(begun) ? begun : otherwise;
    }
}
