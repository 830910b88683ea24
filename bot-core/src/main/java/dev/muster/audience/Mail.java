package dev.muster.audience;

import java.util.regex.Pattern;

/** Tells a mail address from what is none. */
final class Mail {

    private static final Pattern ONE = Pattern.compile("[^\\s@,;<>\"]{1,64}@[^\\s@,;<>\"]{1,189}");

    private Mail() {}

    static boolean isOne(String text) {
        return ONE.matcher(text).matches();
    }
}
