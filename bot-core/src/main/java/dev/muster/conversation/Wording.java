package dev.muster.conversation;

import dev.muster.card.Action;
import dev.muster.card.Card;
import dev.muster.card.Element;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        String key = "reason." + word;
        return phrases.has(key) ? phrases.say(key, Map.of()) : word;
    }

    Card card(String sentence, Action... actions) {
        return Card.saying(language(), sentence).withActions(List.of(actions));
    }

    Card card(String title, List<Element> body, Action... actions) {
        return new Card(language(), title, body, List.of(actions));
    }

    Action button(String id, String phrase) {
        return button(id, phrase, Map.of());
    }

    Action button(String id, String phrase, Map<String, String> data) {
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

    String oneDecimal(double value) {
        return new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(language())).format(value);
    }
}
