package dev.muster.audience;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The line of a people file that names its columns: which sign parts them, and what is wrong with it, if anything. */
record PeopleHeader(long line, String text, char separator) {

    private static final String COLUMNS = "name,mail,language,zone,groups,approach,slack,teams";

    static final String NOBODY =
            "Nobody is listed. A line of column names comes first, then one line a person: " + COLUMNS;

    /** The first line in which anything is written. */
    static PeopleHeader of(String file) {
        List<String> lines = file.lines().takeWhile(String::isBlank).toList();
        String header = file.lines().skip(lines.size()).findFirst().orElse("");
        return new PeopleHeader(header.isEmpty() ? 1 : lines.size() + 1L, header, separatorOf(header));
    }

    /** Empty when it can be read. */
    String problem() {
        if (text.isEmpty()) {
            return NOBODY;
        }
        List<String> names = names();
        if (!names.containsAll(List.of("name", "mail"))) {
            return "The first line must name the columns \"name\" and \"mail\": " + COLUMNS;
        }
        return repeated(names)
                .map("The column \"%s\" is named twice; one of the two has to go."::formatted)
                .orElse("");
    }

    /** The file with column names in small letters and without quotation marks. */
    String inPlainWords(String file) {
        int from = file.indexOf(text);
        return file.substring(0, from)
                + String.join(String.valueOf(separator), names())
                + file.substring(from + text.length());
    }

    private List<String> names() {
        return Arrays.stream(text.split(Pattern.quote(String.valueOf(separator)), -1))
                .map(name -> name.replace("\"", "").strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static Optional<String> repeated(List<String> names) {
        Set<String> seen = new HashSet<>();
        return names.stream().filter(name -> !name.isEmpty() && !seen.add(name)).findFirst();
    }

    private static char separatorOf(String header) {
        return Stream.of(',', ';', '\t')
                .reduce((a, b) -> count(header, b) > count(header, a) ? b : a)
                .orElse(',');
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }
}
