package dev.muster.simulator.world;

import dev.muster.simulator.web.WebServer;
import java.net.URI;

/** The port where a platform's doors are: its own, or one that it shares with the page and the other platform. */
public record Doorstep(WebServer server, boolean own) {

    public URI base() {
        return server.base();
    }

    /** Only a port of its own can stop listening without shutting out everybody else. */
    public void refuse(boolean all) {
        if (own) {
            server.refuse(all);
        }
    }
}
