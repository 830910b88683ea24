package dev.muster.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.jwk.RSAKey;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Login, signing keys and connector on loopback, with answers that a test prescribes one by one. */
final class PlatformStandIn implements AutoCloseable {

    static final String APP = "11111111-2222-4333-8444-555555555555";
    static final String TENANT = "99999999-8888-4777-8666-555555555555";
    static final String CATALOGUED = "77777777-2222-4333-8444-555555555555";
    static final String SECRET = "canary-secret-2f9c";

    record Seen(String method, String path, Optional<String> authorization, JsonNode body) {}

    @FunctionalInterface
    interface Answer {
        void give(HttpExchange exchange) throws IOException;
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final Queue<Answer> posts = new ConcurrentLinkedQueue<>();
    private final Queue<Answer> opens = new ConcurrentLinkedQueue<>();
    private final Queue<Answer> catalogues = new ConcurrentLinkedQueue<>();
    private final Queue<Answer> installations = new ConcurrentLinkedQueue<>();
    private final Queue<Answer> logins = new ConcurrentLinkedQueue<>();
    private final AtomicInteger numbers = new AtomicInteger();
    final AtomicInteger keyFetches = new AtomicInteger();
    volatile Answer keys = with(500, "{}");

    PlatformStandIn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::route);
        server.start();
    }

    static Answer with(int status, String body, String... headers) {
        return exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
            }
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        };
    }

    static Answer error(int status, String code, String... headers) {
        return with(status, "{\"error\":{\"code\":\"%s\",\"message\":\"m\"}}".formatted(code), headers);
    }

    /** Takes the request and hangs up. */
    static Answer hangingUp() {
        return exchange -> {
            throw new IOException("hung up");
        };
    }

    PlatformStandIn post(Answer answer) {
        posts.add(answer);
        return this;
    }

    PlatformStandIn open(Answer answer) {
        opens.add(answer);
        return this;
    }

    PlatformStandIn catalogue(Answer answer) {
        catalogues.add(answer);
        return this;
    }

    PlatformStandIn installation(Answer answer) {
        installations.add(answer);
        return this;
    }

    PlatformStandIn login(Answer answer) {
        logins.add(answer);
        return this;
    }

    void announces(RSAKey key, String... endorsements) {
        announces(key, List.of(endorsements));
    }

    private void announces(RSAKey key, List<String> endorsements) {
        Map<String, Object> published =
                new java.util.HashMap<>(key.toPublicJWK().toJSONObject());
        published.put("endorsements", endorsements);
        keys = with(200, JSON.valueToTree(Map.of("keys", List.of(published))).toString());
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    URI service() {
        return base().resolve("/teams/");
    }

    String host() {
        return base().getAuthority();
    }

    TeamsSettings settings() {
        return TeamsSettings.of(APP, SECRET, TENANT)
                .at(new TeamsSettings.Endpoints(
                        base().resolve("/login/" + TENANT), base().resolve("/openid"), service(), List.of(host())));
    }

    List<Seen> seen(String pathPart) {
        return seen.stream()
                .filter(request -> request.path().contains(pathPart))
                .toList();
    }

    List<Seen> posted() {
        return seen.stream()
                .filter(request ->
                        request.method().equals("POST") && request.path().endsWith("/activities"))
                .toList();
    }

    List<Seen> opened() {
        return seen.stream()
                .filter(request -> request.path().endsWith("/v3/conversations"))
                .toList();
    }

    void reset() {
        seen.clear();
        posts.clear();
        opens.clear();
        logins.clear();
        catalogues.clear();
        installations.clear();
    }

    private void route(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getRawPath();
        seen.add(new Seen(
                exchange.getRequestMethod(),
                path,
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")),
                body.length > 0 && body[0] == '{' ? JSON.readTree(body) : JSON.missingNode()));
        answer(path).give(exchange);
    }

    private Answer answer(String path) {
        if (path.endsWith("/oauth2/v2.0/token")) {
            return next(logins, "{\"access_token\":\"token-%d\",\"expires_in\":3600}");
        }
        if (path.equals("/openid")) {
            keyFetches.incrementAndGet();
            return with(200, "{\"jwks_uri\":\"%s/keys\"}".formatted(base()));
        }
        if (path.endsWith("/appCatalogs/teamsApps")) {
            return next(catalogues, "{\"value\":[{\"id\":\"" + CATALOGUED + "\",\"externalId\":\"" + APP + "\"}]}");
        }
        if (path.endsWith("/teamwork/installedApps")) {
            Answer prescribed = installations.poll();
            return prescribed != null ? prescribed : with(201, "");
        }
        if (path.equals("/keys")) {
            return keys;
        }
        return path.endsWith("/v3/conversations")
                ? next(opens, "{\"id\":\"a:conversation-%d\"}")
                : next(posts, "{\"id\":\"message-%d\"}");
    }

    private Answer next(Queue<Answer> prescribed, String otherwise) {
        Answer answer = prescribed.poll();
        return answer != null ? answer : with(200, otherwise.formatted(numbers.incrementAndGet()));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
