package dev.muster.conversation;

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

    private static final Map<String, Words> MEANINGS = List.of(Locale.ENGLISH, Locale.TRADITIONAL_CHINESE).stream()
            .map(Phrases::load)
            .flatMap(phrases -> Arrays.stream(values()).flatMap(word -> word.typed(phrases)))
            .collect(Collectors.toMap(Known::text, Known::meaning, (first, _) -> first));

    private record Known(String text, Words meaning) {}

    static Optional<Words> meaning(String text) {
        return Optional.ofNullable(MEANINGS.get(Typed.plain(text)));
    }

    private Stream<Known> typed(Phrases phrases) {
        String spoken = phrases.say("words." + name().toLowerCase(Locale.ROOT), Map.of());
        return Stream.concat(Arrays.stream(spoken.split("\\|")), OwnWords.everywhere(name()))
                .map(text -> new Known(Typed.plain(text), this));
    }
}
