package dev.muster.app.manifest;

import dev.muster.app.settings.Refused;
import java.util.regex.Pattern;

/** The version of a package; Teams replaces an uploaded one only by a higher one. */
record Version(String text) {

    private static final Pattern SHAPE = Pattern.compile("(0|[1-9]\\d{0,4})(\\.(0|[1-9]\\d{0,4})){2}");

    static Version of(String text) {
        if (!SHAPE.matcher(text).matches()) {
            throw new Refused("--package-version is \"" + text + "\", but must be three numbers such as 1.0.1.");
        }
        return new Version(text);
    }
}
