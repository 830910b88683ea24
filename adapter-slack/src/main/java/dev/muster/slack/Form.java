package dev.muster.slack;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Pairs in the form encoding, which Slack uses for bodies and our cards for the data of a button. */
final class Form {

    private Form() {}

    static Map<String, String> read(String text) throws Unreadable {
        Map<String, String> pairs = new LinkedHashMap<>();
        try {
            for (String pair : text.split("&", -1)) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    pairs.putIfAbsent(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
                }
            }
        } catch (IllegalArgumentException badEscape) {
            throw new Unreadable("The body is not a form.", badEscape);
        }
        return pairs;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
