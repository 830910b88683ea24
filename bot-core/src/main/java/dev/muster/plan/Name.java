package dev.muster.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Objects;
import java.util.SequencedMap;

/** One text, or one text per language, the first being the one for everybody else. */
public record Name(SequencedMap<Locale, String> texts) {

    public Name {
        texts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(texts));
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("a name without text");
        }
    }

    public static Name of(String text) {
        return new Name(new LinkedHashMap<>(Collections.singletonMap(Locale.ROOT, text)));
    }

    public String in(Locale language) {
        return Objects.requireNonNullElseGet(
                texts.get(language), () -> texts.firstEntry().getValue());
    }

    boolean isCalled(String words) {
        return texts.values().stream().anyMatch(text -> text.equalsIgnoreCase(words.strip()));
    }
}
