package dev.muster.plan;

/** Names a group within its plan. */
public record GroupKey(String value) {

    public GroupKey {
        Slug.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
