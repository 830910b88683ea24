package dev.muster.conversation;

import dev.muster.card.Action;
import dev.muster.card.Card;
import dev.muster.card.Element;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Says things in a reader's language, or in English where the bot does not speak it. */
public final class Wording {

    private static final Phrases ENGLISH = Phrases.load(Locale.ENGLISH);
    private static final Map<Locale, Phrases> LOADED = new ConcurrentHashMap<>();

    private final Phrases phrases;

    private Wording(Phrases phrases) {
        this.phrases = phrases;
    }

    public static Wording in(Locale language) {
        Phrases own = LOADED.computeIfAbsent(language, Phrases::load);
        return new Wording(own.has("greeting") ? own : ENGLISH);
    }

    public Locale language() {
        return phrases.language();
    }

    public String say(String key) {
        return phrases.say(key, Map.of());
    }

    public String say(String key, Map<String, ?> values) {
        return phrases.say(key, values);
    }

    /** The explanation of a reason word; a word without one is shown as it is. */
    public String reason(String word) {
        return orElse("reason." + word, word);
    }

    /** The phrase where there is one. */
    String orElse(String key, String otherwise) {
        return phrases.has(key) ? phrases.say(key, Map.of()) : otherwise;
    }

    public Card card(String sentence, Action... actions) {
        return Card.saying(language(), sentence).withActions(List.of(actions));
    }

    public Card card(String title, List<Element> body, Action... actions) {
        return new Card(language(), title, body, List.of(actions));
    }

    public Action button(String id, String phrase) {
        return button(id, phrase, Map.of());
    }

    public Action button(String id, String phrase, Map<String, String> data) {
        return new Action.Press(id, say(phrase), data, Action.Weight.NORMAL);
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language())
                .format(day);
    }

    public String time(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(language())
                .format(instant.atZone(zone));
    }

    /** On somebody's own wall. */
    String local(LocalDateTime at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                .withLocale(language())
                .format(at);
    }

    /** "2:03 PM". */
    public String clock(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(language())
                .format(instant.atZone(zone));
    }

    /** As exact as anybody can know beforehand: "about 4 min". */
    public String about(Duration time) {
        long minutes = (time.toSeconds() + 59) / 60;
        if (minutes <= 1) {
            return say("time.moment");
        }
        return minutes < 100
                ? say("time.minutes", Map.of("n", minutes))
                : say("time.hours", Map.of("n", (minutes + 59) / 60));
    }

    /** What an admin does about a failure; empty where nothing is to be done. */
    public Optional<String> remedy(String reason) {
        String key = "remedy." + reason;
        return phrases.has(key) ? Optional.of(phrases.say(key, Map.of())) : Optional.empty();
    }

    String oneDecimal(double value) {
        return new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(language())).format(value);
    }
}
