package dev.muster.card;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills {@code {{name}}} placeholders in every text of a card; a name without a value stays as it is written. */
final class Filling {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{ *([a-z0-9-]{1,64}) *}}");

    private Filling() {}

    static Card fill(Card card, Map<String, String> values) {
        return new Rewording(text -> fill(text, values), data -> data).card(card);
    }

    private static String fill(String text, Map<String, String> values) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(values.getOrDefault(match.group(1), match.group())));
    }
}
