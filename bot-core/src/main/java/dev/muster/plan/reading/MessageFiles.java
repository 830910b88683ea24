package dev.muster.plan.reading;

import dev.muster.plan.Approach;
import dev.muster.plan.Content;
import dev.muster.plan.Languages;
import dev.muster.plan.Placeholder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Looks at the texts of a touchpoint beside the plan: are they there in every language, and is what they leave open known. */
record MessageFiles(Optional<Path> folder, Set<String> placeholders) {

    private static final Pattern OPEN = Pattern.compile("\\{\\{([^{}]{0,64})}}");

    static MessageFiles beside(Optional<Path> folder) {
        return new MessageFiles(folder, Placeholder.ALL);
    }

    /** Of a plan that can fill in these. */
    MessageFiles filling(Set<String> known) {
        return new MessageFiles(folder, known);
    }

    List<String> missing(String content, Languages languages) {
        return folder.map(beside -> languages.all().stream()
                        .map(language -> file(content, language))
                        .filter(file -> !Files.isRegularFile(beside.resolve(file)))
                        .toList())
                .orElse(List.of());
    }

    /** What texts leave open that nobody knows, each with file and line. */
    List<String> unknown(String content, Languages languages) {
        return folder.stream()
                .flatMap(beside -> languages.all().stream()
                        .flatMap(language -> Arrays.stream(Approach.values())
                                .flatMap(approach -> new Content(content, false).files(language, approach).stream()))
                        .distinct()
                        .filter(file -> Files.isRegularFile(beside.resolve(file)))
                        .flatMap(file -> unknownIn(file, beside.resolve(file))))
                .toList();
    }

    private Stream<String> unknownIn(String name, Path file) {
        List<String> lines = lines(file);
        return IntStream.range(0, lines.size())
                .boxed()
                .flatMap(index -> OPEN.matcher(lines.get(index))
                        .results()
                        .filter(found -> !placeholders.contains(found.group(1).strip()))
                        .map(found -> "%s line %d".formatted(found.group(), index + 1))
                        .map(place -> name + ": " + place));
    }

    private static List<String> lines(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException _) {
            return List.of();
        }
    }

    private static String file(String content, Locale language) {
        return content + "." + language.toLanguageTag() + ".md";
    }
}
