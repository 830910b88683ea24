package canary.muster.store;

/** Prints past its caller. */
public final class Shouting {
    void shout() {
        System.out.println("!");
    }
}
