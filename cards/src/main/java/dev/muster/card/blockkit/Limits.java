package dev.muster.card.blockkit;

import dev.muster.card.CardTooLarge;
import dev.muster.card.Tree;
import java.net.URI;
import java.util.Map;

/** How long Slack lets the parts of a message be (docs.slack.dev/reference/block-kit). */
final class Limits {

    static final int BLOCKS = 50;
    static final int TEXT = 3000;
    static final int HEADER = 150;
    static final int ALTERNATIVE = 2000;
    static final int INPUT_LABEL = 2000;
    static final int PLACEHOLDER = 150;
    static final int ANSWER = 3000;
    static final int BUTTON = 75;
    static final int BUTTON_VALUE = 2000;
    static final int BUTTONS_IN_A_ROW = 25;
    static final int OPTION = 75;
    static final int OPTIONS = 100;

    private static final int URL = 3000;

    // 4,000 characters are the most Slack recommends for the text, and an escaped sign takes up to five.
    private static final int NOTIFICATION = 800;

    private Limits() {}

    static Map<String, Object> plain(String text, int limit) {
        return Tree.of("type", "plain_text", "text", shown(text, limit), "emoji", false);
    }

    /** Never empty, which Slack refuses, and with an ellipsis where it was cut. */
    static String shown(String text, int limit) {
        if (text.isBlank()) {
            return "…";
        }
        return text.length() <= limit ? text : text.substring(0, Cut.whole(text, limit - 1)) + "…";
    }

    static String url(URI target) {
        String url = target.toASCIIString();
        if (url.length() > URL) {
            throw new CardTooLarge("The address %s has %d characters and Slack takes %d. Use a shorter address."
                    .formatted(CardTooLarge.excerpt(url), url.length(), URL));
        }
        return url;
    }

    // The text beside blocks is mrkdwn unless a message says otherwise, and its < > & make mentions and links.
    static String notification(String text) {
        return shown(text, NOTIFICATION)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
