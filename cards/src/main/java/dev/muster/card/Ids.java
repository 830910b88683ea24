package dev.muster.card;

import java.util.regex.Pattern;

/** What an id on a card may look like, so that every platform can carry it. */
final class Ids {

    private static final Pattern CARRIED_EVERYWHERE = Pattern.compile("[!-~&&[^#]]{1,200}");

    private Ids() {}

    static void check(String id) {
        if (!CARRIED_EVERYWHERE.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "An id on a card has 1 to 200 signs of ASCII without space and #, not \"" + id + "\"");
        }
    }

    /** {@code action} is where the id of the pressed button comes back, beside data and inputs. */
    static void checkNotReserved(String name) {
        if (name.equals("action")) {
            throw new IllegalArgumentException("\"action\" is the name of the pressed button; choose another name.");
        }
    }
}
