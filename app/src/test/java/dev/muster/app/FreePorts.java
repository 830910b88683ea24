package dev.muster.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;

/** Ports next to each other that nobody uses now. */
final class FreePorts {

    private static final int ATTEMPTS = 100;

    private FreePorts() {}

    /** The first of {@code count}. */
    static int inARow(int count) {
        for (int i = 0; i < ATTEMPTS; i++) {
            int first = any();
            if (areFree(first, count)) {
                return first;
            }
        }
        throw new AssertionError("There are no " + count + " free ports in a row");
    }

    private static int any() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean areFree(int first, int count) {
        if (first + count > 65_535) {
            return false;
        }
        for (int port = first; port < first + count; port++) {
            try (ServerSocket socket = new ServerSocket(port)) {
                assert socket.isBound();
            } catch (IOException _) {
                return false;
            }
        }
        return true;
    }
}
