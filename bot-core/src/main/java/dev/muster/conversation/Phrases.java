package dev.muster.conversation;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** The bot's sentences in one language. */
final class Phrases {

    private final Locale language;
    private final Properties patterns;

    private Phrases(Locale language, Properties patterns) {
        this.language = language;
        this.patterns = patterns;
    }

    /** Empty patterns where the bot has no sentences in that language. */
    static Phrases load(Locale language) {
        String name = "phrases." + language.toLanguageTag() + ".properties";
        try (InputStream file = Phrases.class.getResourceAsStream(name)) {
            Properties patterns = new Properties();
            if (file != null) {
                try (Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
                    patterns.load(reader);
                }
            }
            return new Phrases(language, patterns);
        } catch (IOException e) {
            throw new UncheckedIOException("The phrases " + name + " cannot be read", e);
        }
    }

    boolean has(String key) {
        return patterns.containsKey(key);
    }

    String say(String key, Map<String, ?> values) {
        String pattern = patterns.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("There is no phrase " + key + " in " + language);
        }
        return new MessageFormat(pattern, language).format(values);
    }

    Locale language() {
        return language;
    }
}
