package dev.muster.simulator.world;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What anybody can do in a platform's window without knowing how that platform draws it. */
public interface Fingers {

    /** Whether there is something to press whose name begins so. */
    boolean offers(JsonNode content, String name);

    /** Fills in what is there to fill in by these names, and presses. */
    void press(String mail, String message, String name, Map<String, String> inputs);

    void say(String mail, String words);

    void block(String mail);
}
