package dev.muster.plan;

/** The key of a session, as a person types it in a command. */
public record SessionKey(String value) {

    public SessionKey {
        Slug.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
