package dev.muster.simulator.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.Channels;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An HTTP server on the loopback address, one virtual thread per request; it can stop listening and begin again. */
public final class WebServer implements AutoCloseable {
    private static final Logger LOG = System.getLogger(WebServer.class.getName());
    private static final int BACKLOG = 1024;

    private final Map<String, Door> doors = new LinkedHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final int port;
    private HttpServer server;
    private boolean listening;

    static {
        // Without it the JDK's server waits 40 ms for the client's delayed ACK on every kept connection.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxIdleConnections", "10000");
    }

    public WebServer(int port) {
        this.server = bound(port);
        this.port = server.getAddress().getPort();
        this.server.setExecutor(threads);
    }

    private static HttpServer bound(int port) {
        try {
            var address = new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
            return HttpServer.create(address, BACKLOG);
        } catch (IOException refused) {
            throw new UncheckedIOException(
                    "The simulator can't listen on 127.0.0.1:" + port + ". Is something else running there?", refused);
        }
    }

    public synchronized void open(String path, Door door) {
        doors.put(path, door);
        server.createContext(path, exchange -> serve(exchange, door));
    }

    public synchronized void start() {
        server.start();
        listening = true;
    }

    /** Breaks every connection and takes no new one, or listens again at the same place. */
    public synchronized void refuse(boolean all) {
        if (all && listening) {
            server.stop(0);
            listening = false;
        } else if (!all && !listening) {
            server = bound(port);
            server.setExecutor(threads);
            doors.forEach((path, door) -> server.createContext(path, exchange -> serve(exchange, door)));
            start();
        }
    }

    public URI base() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public synchronized void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static void serve(HttpExchange exchange, Door door) {
        try (exchange) {
            if (!door.isShut()) {
                send(
                        exchange,
                        Request.read(exchange)
                                .map(request -> answer(request, door))
                                .orElseGet(WebServer::tooLarge));
            }
        } catch (IOException gone) {
            LOG.log(Logger.Level.DEBUG, "The caller went away.", gone);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private static Answer answer(Request request, Door door) {
        try {
            return door.answer(request);
        } catch (RuntimeException mistake) {
            LOG.log(Logger.Level.ERROR, "The simulator failed on " + request.path(), mistake);
            return Answer.error(500, "The simulator made a mistake; its log says which.");
        }
    }

    private static Answer tooLarge() {
        return Answer.error(413, "The request is larger than " + Request.MOST_BYTES + " bytes.");
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException, InterruptedException {
        switch (answer) {
            case Answer.Silence() -> exchange.close();
            case Answer.Whole whole -> send(exchange, whole);
            case Answer.Stream(var type, var writer) -> {
                exchange.getResponseHeaders().set("Content-Type", type);
                exchange.getResponseHeaders().set("Cache-Control", "no-store");
                exchange.sendResponseHeaders(200, 0);
                writer.writeTo(exchange.getResponseBody());
            }
        }
    }

    private static void send(HttpExchange exchange, Answer.Whole answer) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        var body = answer.body().duplicate();
        exchange.sendResponseHeaders(answer.status(), body.hasRemaining() ? body.remaining() : -1);
        if (body.hasRemaining()) {
            Channels.newChannel(exchange.getResponseBody()).write(body);
        }
    }
}
