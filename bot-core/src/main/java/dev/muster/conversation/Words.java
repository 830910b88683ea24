package dev.muster.conversation;

import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The single words that mean the same in every language the bot speaks, whoever types them. */
enum Words {
    HELP,
    STOP,
    START,
    PERSON,
    ENROLLED;

    private static final Normalizer2 FOLDED = Normalizer2.getNFKCCasefoldInstance();

    private static final Map<String, Words> MEANINGS = List.of(Locale.ENGLISH, Locale.TRADITIONAL_CHINESE).stream()
            .map(Phrases::load)
            .flatMap(phrases -> Arrays.stream(values()).flatMap(word -> word.typed(phrases)))
            .collect(Collectors.toMap(Typed::text, Typed::meaning, (first, _) -> first));

    private record Typed(String text, Words meaning) {}

    static Optional<Words> meaning(String text) {
        return Optional.ofNullable(MEANINGS.get(plain(text)));
    }

    private Stream<Typed> typed(Phrases phrases) {
        return Arrays.stream(phrases.say("words." + name().toLowerCase(Locale.ROOT), Map.of())
                        .split("\\|"))
                .map(text -> new Typed(plain(text), this));
    }

    private static String plain(String text) {
        return FOLDED.normalize(text).replaceAll("[\\p{P}\\p{S}]", "").strip();
    }
}
