package dev.muster.delivery;

/** An attempt with what it led to. */
public record Ended(Claimed claimed, Settlement settlement) {

    public Delivery delivery() {
        return claimed.delivery();
    }
}
