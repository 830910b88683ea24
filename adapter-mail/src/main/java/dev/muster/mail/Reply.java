package dev.muster.mail;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the mail server replied: the code of RFC 5321, and the enhanced one of RFC 3463 where it gave one. */
record Reply(int code, String enhanced) {

    static final Reply NONE = new Reply(0, "");

    private static final Pattern ENHANCED =
            Pattern.compile("^[245][0-9]{2}[ -]([245]\\.[0-9]{1,3}\\.[0-9]{1,3})(?=\\s|$)");

    /** The words after the codes are left out: they repeat addresses, and end up in logs. */
    static Reply of(int code, String text) {
        Matcher enhanced = ENHANCED.matcher(text);
        return new Reply(code, enhanced.find() ? enhanced.group(1) : "");
    }

    boolean isRefusal() {
        return code >= 400 && code <= 599;
    }

    boolean isAcceptance() {
        return code >= 200 && code <= 299;
    }

    @Override
    public String toString() {
        return enhanced.isEmpty() ? Integer.toString(code) : code + " " + enhanced;
    }
}
