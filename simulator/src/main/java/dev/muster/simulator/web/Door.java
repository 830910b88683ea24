package dev.muster.simulator.web;

/** Answers the requests below one path. */
@FunctionalInterface
public interface Door {
    Answer answer(Request request);

    /** Whether a caller is sent away before anything of the request's body is read. */
    default boolean isShut() {
        return false;
    }
}
