package dev.muster.simulator.slack;

import tools.jackson.databind.node.ObjectNode;

/** A method of the Web API: how often it may be called, and what it does. */
record Method(Tier tier, Handler handler) {

    /** Answers a call with the fields beside {@code ok}. */
    @FunctionalInterface
    interface Handler {
        ObjectNode answer(Arguments arguments);
    }
}
