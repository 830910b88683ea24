package dev.muster.app.manifest;

import dev.muster.app.settings.Refused;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the platforms reach us; both accept https only. */
record PublicAddress(URI base) {

    static PublicAddress of(@Nullable String url) {
        String given = Optional.ofNullable(url)
                .filter(text -> !text.isBlank())
                .orElseThrow(
                        () -> new Refused(
                                "--url is missing: the public https address under which the platform reaches Muster, such as https://muster.example. It is that of your reverse proxy or tunnel."));
        return new PublicAddress(parsed(given.strip()));
    }

    private static URI parsed(String url) {
        try {
            URI base = URI.create(url.replaceFirst("/+$", ""));
            if ("https".equals(base.getScheme())
                    && base.getHost() != null
                    && base.getQuery() == null
                    && base.getFragment() == null) {
                return base;
            }
        } catch (IllegalArgumentException _) {
            // Said below, as for every other address that will not do.
        }
        throw new Refused("--url is \"" + url
                + "\", but must be an https address such as https://muster.example: the platforms call no other.");
    }

    String text() {
        return base.toString();
    }

    String host() {
        return base.getHost();
    }
}
