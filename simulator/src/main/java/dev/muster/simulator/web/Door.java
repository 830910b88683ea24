package dev.muster.simulator.web;

/** Answers the requests below one path. */
@FunctionalInterface
public interface Door {
    Answer answer(Request request);
}
