package dev.muster.simulator.world;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** Hears of every message of the app that reaches, or changes before, a person. */
@FunctionalInterface
public interface Arrivals {

    /** One such message: its platform's name for it, and what it shows. */
    record Arrival(String platform, String mail, String message, Instant at, JsonNode content) {}

    void arrived(Arrival arrival);

    /** Somebody presses something of that name in a window, by their own hand. */
    default void pressed(String mail, String name) {}
}
