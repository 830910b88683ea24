package dev.muster.plan;

import java.util.Locale;
import java.util.regex.Pattern;

/** Where mail reaches a person in charge; upper and lower case do not matter. */
public record MailAddress(String value) {

    private static final Pattern FORM =
            Pattern.compile("[^\\s@,;<>\"()\\[\\]]{1,64}@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+");

    public MailAddress {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a mail address: " + value);
        }
        value = value.toLowerCase(Locale.ROOT);
    }

    public static boolean isValid(String text) {
        return text.length() <= 254 && FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
