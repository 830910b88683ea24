package dev.muster.simulator;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A bot that notes what it is sent and answers as a test tells it to. */
final class ABot implements AutoCloseable {
    static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
    static final String TOKEN = "xoxb-1234567890-1234567890-abcdefghijklmnop";
    static final String APP_ID = "7f1c2f8e-0000-4000-8000-000000000001";
    static final String TENANT = "7f1c2f8e-0000-4000-8000-00000000000a";
    static final String PASSWORD = "a simulated password";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private volatile Function<Call, Reply> answering = _ -> new Reply(200, "");

    /** One request that came in. */
    record Call(String path, Map<String, List<String>> headers, String body) {
        String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().getFirst())
                    .findFirst()
                    .orElse("");
        }

        JsonNode json() {
            return JSON.readTree(body);
        }

        String field(String name) {
            for (var pair : body.split("&")) {
                if (pair.startsWith(name + "=")) {
                    return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
                }
            }
            return "";
        }

        JsonNode payload() {
            return JSON.readTree(field("payload"));
        }
    }

    /** What the bot says to a request. */
    record Reply(int status, String body) {}

    ABot() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 64);
        } catch (IOException refused) {
            throw new IllegalStateException(refused);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            try (exchange) {
                var call = new Call(
                        exchange.getRequestURI().getPath(),
                        Map.copyOf(exchange.getRequestHeaders()),
                        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                calls.add(call);
                var reply = answering.apply(call);
                var body = reply.body().getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
    }

    BotEndpoints endpoints() {
        return BotEndpoints.of(
                new BotEndpoints.Slack(at("/slack/events"), SECRET, TOKEN),
                new BotEndpoints.Teams(at("/api/messages"), APP_ID, PASSWORD, TENANT));
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    void answers(Function<Call, Reply> how) {
        answering = how;
    }

    List<Call> calls() {
        return List.copyOf(calls);
    }

    Call lastCall() {
        return calls.getLast();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
