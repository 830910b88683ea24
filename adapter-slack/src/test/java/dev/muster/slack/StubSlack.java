package dev.muster.slack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A Slack that answers what a test tells it to, for what no well-behaved stand-in does. */
final class StubSlack implements AutoCloseable {

    record Received(String path, String contentType, String authorization, String body) {
        Map<String, String> form() throws Unreadable {
            return Form.read(body);
        }
    }

    @FunctionalInterface
    interface Reaction {
        void to(HttpExchange exchange) throws IOException;
    }

    final List<Received> received = new CopyOnWriteArrayList<>();
    private final Queue<Reaction> script = new ConcurrentLinkedQueue<>();
    private final HttpServer server;

    StubSlack() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/");
    }

    URI responseUrl() {
        return base().resolve("/response/T0MUSTER/1/abc");
    }

    StubSlack answers(String json) {
        return answers(200, Map.of(), json);
    }

    StubSlack answers(int status, Map<String, String> headers, String body) {
        return reacts(exchange -> {
            headers.forEach(exchange.getResponseHeaders()::set);
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    StubSlack reacts(Reaction reaction) {
        script.add(reaction);
        return this;
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        received.add(new Received(
                exchange.getRequestURI().getPath(),
                String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type")),
                String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                body));
        Reaction next = script.poll();
        if (next == null) {
            throw new IOException("The script is over: " + exchange.getRequestURI());
        }
        next.to(exchange);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
