package dev.muster.channel;

/**
 * Where a person is reached: the platform's own id of the user in the one workspace or tenant that we serve, and, for an answer that
 * belongs elsewhere than in the person's chat with us, the room it goes to (a form that only the adapter reads; empty for that chat).
 */
public record Address(Platform platform, String user, String room) {

    public Address {
        if (user.isBlank()) {
            throw new IllegalArgumentException("An address needs the platform's user id");
        }
    }

    public static Address of(Platform platform, String user) {
        return new Address(platform, user, "");
    }

    public Address in(String otherRoom) {
        return new Address(platform, user, otherRoom);
    }

    /** The same person's own chat with us. */
    public Address inPrivate() {
        return in("");
    }
}
