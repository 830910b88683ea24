package dev.muster.simulator.slack;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** A part of a list, and the cursor of the next one: empty at the end. */
record Page<T>(List<T> items, String next) {

    static <T> Page<T> of(List<T> all, Arguments arguments, int usual, int most) {
        int limit = arguments.number("limit", usual);
        if (limit < 1 || limit > most) {
            throw new SlackError("invalid_limit");
        }
        int from = arguments.text("cursor").map(Page::position).orElse(0);
        int to = Math.min(all.size(), from + limit);
        if (from > all.size()) {
            throw new SlackError("invalid_cursor");
        }
        return new Page<>(all.subList(from, to), to < all.size() ? cursor(to) : "");
    }

    private static String cursor(int position) {
        return Base64.getEncoder().encodeToString(("next:" + position).getBytes(StandardCharsets.UTF_8));
    }

    private static int position(String cursor) {
        try {
            var plain = new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8);
            return Integer.parseUnsignedInt(plain.substring("next:".length()));
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException foreign) {
            throw new SlackError("invalid_cursor");
        }
    }
}
