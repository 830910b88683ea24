package dev.muster.plan;

import java.util.regex.Pattern;

/** The form of every key: what a person can type in a command and a folder can be called. */
public final class Slug {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST = 60;

    private Slug() {}

    public static boolean isValid(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }

    static void check(String text) {
        if (!isValid(text)) {
            throw new IllegalArgumentException("not a key: " + text);
        }
    }
}
