package dev.muster.plan;

/** Names a gate within its plan. */
public record GateKey(String value) {

    public GateKey {
        Slug.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
