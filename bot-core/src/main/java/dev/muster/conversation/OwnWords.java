package dev.muster.conversation;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people type, as a whole message, about themselves and what they get, in more languages than the bot speaks. */
enum OwnWords {
    SETTINGS,
    MINE,
    DELETE;

    private static final Properties FILE = read();

    private static final Map<String, OwnWords> MEANINGS = Arrays.stream(values())
            .flatMap(word -> everywhere(word.name()).map(text -> Map.entry(Typed.plain(text), word)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first));

    static Optional<OwnWords> meaning(String text) {
        return Optional.ofNullable(MEANINGS.get(Typed.plain(text)));
    }

    /** How that is said in every language the file has. */
    static Stream<String> everywhere(String word) {
        return Arrays.stream(FILE.getProperty(word.toLowerCase(Locale.ROOT), "").split("\\|"))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    private static Properties read() {
        Properties words = new Properties();
        try (Reader reader =
                new InputStreamReader(OwnWords.class.getResourceAsStream("typed.properties"), StandardCharsets.UTF_8)) {
            words.load(reader);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException("The words of people cannot be read", e);
        }
    }
}
