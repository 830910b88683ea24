package dev.muster.plan.words;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How one language joins the members of a list. */
public final class ListWords {

    /** Also written, where ICU knows one word only. */
    private static final Map<String, List<String>> ALSO = Map.ofEntries(
            Map.entry("zh", List.of("和", "及", "與", "与", "以及", "跟", "暨")),
            Map.entry("ja", List.of("および", "及び", "と")),
            Map.entry("ko", List.of(" 및 ", "와 ", "과 ")),
            Map.entry("uk", List.of(" та ", " й ")),
            Map.entry("pl", List.of(" oraz ")),
            Map.entry("de", List.of(" sowie ")),
            Map.entry("fi", List.of(" sekä ")),
            Map.entry("tr", List.of(" ile ")),
            Map.entry("hi", List.of(" एवं ", " तथा ")));

    private final List<String> conjunctions;
    private final boolean separatesBySpace;

    ListWords(ULocale locale) {
        var format = ListFormatter.getInstance(locale);
        var joined = Stream.of(List.of("A", "B"), List.of("A", "I"), List.of("א", "ב"), List.of("A", "A", "B"))
                .map(format::format)
                .map(text -> text.replaceFirst("^(A, A|A، A|A、A|A A|A|א)", "").replaceFirst("(B|I|ב)$", ""));
        conjunctions = Stream.concat(
                        Stream.of(" & "),
                        Stream.concat(
                                joined.map(text -> text.replace('\u00A0', ' ').replaceFirst("^[,،、]\\s?", " ")),
                                ALSO.getOrDefault(locale.getLanguage(), List.of()).stream()))
                .filter(text -> text.matches("(?s).*[\\p{L}&].*"))
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        separatesBySpace = format.format("A", "B", "C").startsWith("A B");
    }

    /** What stands between the last two members, spaces included where they belong to it. */
    public List<String> conjunctions() {
        return conjunctions;
    }

    public boolean separatesBySpace() {
        return separatesBySpace;
    }
}
