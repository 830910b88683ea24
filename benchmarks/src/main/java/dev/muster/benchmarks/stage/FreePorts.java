package dev.muster.benchmarks.stage;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Ports of this machine that nobody uses now, all different. */
final class FreePorts {

    private static final int ATTEMPTS = 50;

    private FreePorts() {}

    /** The first of so many next to each other. */
    static int inARow(int count) {
        for (int first : some(ATTEMPTS)) {
            if (IntStream.range(first, first + count).allMatch(FreePorts::isFree)) {
                return first;
            }
        }
        throw new Failed("There are no %d free ports in a row.".formatted(count));
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException | IllegalArgumentException _) {
            return false;
        }
    }

    static List<Integer> some(int count) {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return held.stream().map(ServerSocket::getLocalPort).toList();
        } catch (IOException e) {
            throw new Failed("There are no free ports", e);
        } finally {
            held.forEach(FreePorts::letGo);
        }
    }

    private static void letGo(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new Failed("A port is not let go", e);
        }
    }
}
