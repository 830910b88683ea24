package dev.muster.app.manifest;

import dev.muster.app.settings.Refused;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An id as Microsoft writes it. */
record Guid(String text) {

    private static final Pattern SHAPE = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    /** {@code option} and {@code whereToFind} are what a refusal names. */
    static Guid of(String option, @Nullable String text, String whereToFind) {
        if (text == null || text.isBlank()) {
            throw new Refused(option + " is missing. " + whereToFind);
        }
        if (!SHAPE.matcher(text.strip()).matches()) {
            throw new Refused("%s is \"%s\", which is not a GUID such as 01234567-89ab-cdef-0123-456789abcdef. %s"
                    .formatted(option, text, whereToFind));
        }
        return new Guid(text.strip().toLowerCase(Locale.ROOT));
    }
}
