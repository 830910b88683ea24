package dev.muster.plan;

/** Names a touchpoint within its plan. */
public record TouchpointKey(String value) {

    public TouchpointKey {
        Slug.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
