package dev.muster.app;

import dev.muster.app.settings.Refused;
import java.io.IOException;
import java.net.ServerSocket;

/** Says before anything is started, and in words, that another program has a port which is needed. */
final class TakenPort {

    private static final int HIGHEST = 65_535;

    private TakenPort() {}

    /** {@code remedy} says how to choose others. Port 0 is any that is free. */
    static void refuse(String remedy, int... ports) {
        for (int port : ports) {
            if (port < 0 || port > HIGHEST) {
                throw new Refused(
                        "There is no port %d; ports are numbers up to %d. %s".formatted(port, HIGHEST, remedy));
            }
            tryOut(port, remedy);
        }
    }

    private static void tryOut(int port, String remedy) {
        try (ServerSocket free = new ServerSocket(port)) {
            assert free.isBound();
        } catch (IOException _) {
            throw new Refused(
                    "Port %d is in use by another program, or may not be used by you. %s".formatted(port, remedy));
        }
    }
}
