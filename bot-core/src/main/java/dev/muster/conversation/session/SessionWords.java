package dev.muster.conversation.session;

import dev.muster.conversation.Typed;
import dev.muster.conversation.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What people type about their time, in every language the bot speaks: the first that fits is meant. */
enum SessionWords {
    CANCEL,
    CHANGE,
    SHOW;

    /** Longer texts are questions to be read, not commands. */
    private static final int LONGEST = 60;

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.TRADITIONAL_CHINESE);

    static Optional<SessionWords> in(String text) {
        String plain = Typed.plain(text);
        return plain.length() > LONGEST
                ? Optional.empty()
                : Arrays.stream(values()).filter(word -> word.isMeantBy(plain)).findFirst();
    }

    /** Every alternative is a list of parts that all stand in the text: "change+appointment". */
    private boolean isMeantBy(String text) {
        return LANGUAGES.stream()
                .map(Wording::in)
                .map(wording -> wording.say("session.words." + name().toLowerCase(Locale.ROOT)))
                .flatMap(alternatives -> Arrays.stream(alternatives.split("\\|")))
                .anyMatch(parts -> Arrays.stream(parts.split("\\+")).allMatch(text::contains));
    }
}
