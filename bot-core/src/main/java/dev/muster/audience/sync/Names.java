package dev.muster.audience.sync;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells names apart that cannot be the same person's. */
final class Names {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}]+");

    private Names() {}

    /** True only where both are written in the same script and have no word, and no beginning of one, in common. */
    static boolean differWholly(String one, String other) {
        String a = folded(one);
        String b = folded(other);
        return !a.equals(b) && scripts(a).equals(scripts(b)) && !scripts(a).isEmpty() && !share(words(a), words(b));
    }

    private static String folded(String name) {
        return MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    private static Set<Character.UnicodeScript> scripts(String name) {
        return name.codePoints()
                .filter(Character::isLetter)
                .mapToObj(Character.UnicodeScript::of)
                .collect(Collectors.toSet());
    }

    /** Scripts without spaces: every sign is a word. */
    private static Set<String> words(String name) {
        Set<String> words = new HashSet<>();
        Arrays.stream(BETWEEN.split(name)).filter(word -> !word.isEmpty()).forEach(word -> {
            if (word.codePoints().anyMatch(Character::isIdeographic)) {
                word.codePoints().forEach(sign -> words.add(Character.toString(sign)));
            } else {
                words.add(word);
            }
        });
        return words;
    }

    private static boolean share(Set<String> some, Set<String> others) {
        return some.stream()
                .anyMatch(word -> others.stream().anyMatch(other -> word.startsWith(other) || other.startsWith(word)));
    }
}
