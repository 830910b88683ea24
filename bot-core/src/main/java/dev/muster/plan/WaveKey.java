package dev.muster.plan;

/** Names a wave within its plan. */
public record WaveKey(String value) {

    public WaveKey {
        Slug.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
