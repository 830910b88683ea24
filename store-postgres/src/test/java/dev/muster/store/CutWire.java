package dev.muster.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A wire to a port of this machine that can be cut in the middle of whatever goes over it. */
final class CutWire implements AutoCloseable {

    private final ServerSocket door;
    private final int port;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();

    CutWire(int port) throws IOException {
        this.port = port;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Every connection that exists now; new ones are let through. */
    void cut() {
        Set.copyOf(ends).forEach(this::close);
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                join(door.accept());
            } catch (IOException closing) {
                return;
            }
        }
    }

    private void join(Socket here) throws IOException {
        Socket there = new Socket(InetAddress.getLoopbackAddress(), port);
        ends.add(here);
        ends.add(there);
        Thread.ofVirtual().start(() -> pump(here, there));
        Thread.ofVirtual().start(() -> pump(there, here));
    }

    private void pump(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException cut) {
            // Cut, as asked.
        } finally {
            close(from);
            close(to);
        }
    }

    private void close(Socket end) {
        ends.remove(end);
        try {
            end.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }
}
