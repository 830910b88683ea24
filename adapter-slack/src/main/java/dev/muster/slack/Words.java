package dev.muster.slack;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a person typed, without the marks Slack wraps around links, people and channels. */
final class Words {

    private static final Pattern MARK = Pattern.compile(
            "<(?<kind>[@#!]|(?=https?:|mailto:|tel:))(?<target>[^<>|]{1,3000})(\\|(?<label>[^<>]{0,3000}))?>");

    private Words() {}

    static String of(String text) {
        String plain = MARK.matcher(text)
                .replaceAll(mark ->
                        Matcher.quoteReplacement(shown(mark.group("kind"), mark.group("target"), mark.group("label"))));
        return plain.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .strip();
    }

    private static String shown(String kind, String target, String label) {
        boolean labelled = label != null && !label.isBlank();
        return switch (kind) {
            case "@", "#" -> kind + (labelled ? label : target);
            case "!" -> labelled ? label : "@" + target;
            default -> labelled ? label : target;
        };
    }
}
