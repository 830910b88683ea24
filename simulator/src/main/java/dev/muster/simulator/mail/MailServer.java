package dev.muster.simulator.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Listens for SMTP on the loopback address, one virtual thread per connection. */
final class MailServer implements AutoCloseable {
    private static final Logger LOG = System.getLogger(MailServer.class.getName());
    private static final int BACKLOG = 1024;

    private final ServerSocket listening;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Desk desk;

    MailServer(int port, Desk desk) {
        this.desk = desk;
        try {
            listening = new ServerSocket(port, BACKLOG, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        } catch (IOException refused) {
            throw new UncheckedIOException(
                    "The simulator can't take mail on 127.0.0.1:" + port + ". Is something else running there?",
                    refused);
        }
        Thread.ofVirtual().name("mail").start(this::accept);
    }

    InetSocketAddress address() {
        return (InetSocketAddress) listening.getLocalSocketAddress();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                var socket = listening.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException closing) {
                LOG.log(Logger.Level.DEBUG, "No more mail.", closing);
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            new Dialogue(socket, desk, () -> open.remove(socket)).run(open.size());
        } catch (IOException gone) {
            LOG.log(Logger.Level.DEBUG, "The sender went away.", gone);
        } finally {
            open.remove(socket);
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
            for (var socket : open) {
                socket.close();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("The simulator's mail server can't be closed.", broken);
        }
    }
}
