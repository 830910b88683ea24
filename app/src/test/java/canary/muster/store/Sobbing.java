package canary.muster.store;

/** Prints the trace of what it swallowed. */
public final class Sobbing {
    void sob(Exception grief) {
        grief.printStackTrace();
    }
}
