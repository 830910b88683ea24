package dev.muster.card.markdown;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads addresses as people write them, with signs that a strict address must encode. */
final class Addresses {

    private static final Pattern TO_ENCODE = Pattern.compile("[ \"<>\\\\^`{|}]|%(?![0-9a-fA-F]{2})");

    private Addresses() {}

    static Optional<URI> read(String address) {
        try {
            return Optional.of(new URI(encoded(address)));
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    private static String encoded(String address) {
        return TO_ENCODE
                .matcher(address)
                .replaceAll(sign -> "%"
                        + HexFormat.of().withUpperCase().formatHex(sign.group().getBytes(StandardCharsets.US_ASCII)));
    }
}
