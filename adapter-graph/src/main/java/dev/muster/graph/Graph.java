package dev.muster.graph;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks Graph with patience, and follows its lists to their end. */
final class Graph {

    static final int LARGEST_ANSWER = 16 << 20;

    private static final int MOST_PAGES = 20_000;
    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final Duration TO_ANSWER = Duration.ofSeconds(60);

    private final GraphCalls calls;
    private final URI root;
    private final Patience patience;
    private final InstantSource clock;

    private Graph(GraphCalls calls, URI root, Patience patience, InstantSource clock) {
        this.calls = calls;
        this.root = root;
        this.patience = patience;
        this.clock = clock;
    }

    static Graph of(GraphSettings settings, Patience patience, InstantSource clock) {
        GraphSettings.Endpoints endpoints = settings.endpoints();
        JdkClientHttpRequestFactory http = http();
        SignInCalls signIn = proxy(client(http, endpoints.login()).build(), SignInCalls.class);
        Tokens tokens = new Tokens(signIn, settings, clock);
        RestClient signedIn = client(http, endpoints.root())
                .requestInterceptor(new SignsIn(tokens, endpoints.root()))
                .build();
        return new Graph(proxy(signedIn, GraphCalls.class), endpoints.root(), patience, clock);
    }

    // A redirect could lead our token or secret elsewhere.
    private static JdkClientHttpRequestFactory http() {
        JdkClientHttpRequestFactory factory = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(TO_CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build());
        factory.setReadTimeout(TO_ANSWER);
        return factory;
    }

    private static RestClient.Builder client(JdkClientHttpRequestFactory http, URI base) {
        return RestClient.builder()
                .requestFactory(http)
                .baseUrl(base.toString().replaceFirst("/$", ""))
                .configureMessageConverters(
                        converters -> converters.registerDefaults().withJsonConverter(bounded()));
    }

    private static JacksonJsonHttpMessageConverter bounded() {
        StreamReadConstraints bounds = StreamReadConstraints.builder()
                .maxDocumentLength(LARGEST_ANSWER)
                .build();
        return new JacksonJsonHttpMessageConverter(JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(bounds).build())
                .build());
    }

    private static <T> T proxy(RestClient client, Class<T> calls) {
        return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client))
                .build()
                .createClient(calls);
    }

    boolean isHere(String link) {
        return Links.isBelow(root, link);
    }

    <T> T ask(Permission permission, Function<GraphCalls, T> call) {
        return patience.with(() -> once(permission, call));
    }

    private <T> T once(Permission permission, Function<GraphCalls, T> call) {
        try {
            return call.apply(calls);
        } catch (RestClientException failed) {
            throw failed instanceof RestClientResponseException answer
                            && answer.getStatusCode().value() == 403
                    ? Answers.forbidden(answer, permission)
                    : Answers.trouble(failed, root.getHost(), clock.instant());
        }
    }

    /** Hands over the rows of each page, and returns the last page; whoever cannot be asked to the end is no list at all. */
    Page follow(Permission permission, Function<GraphCalls, Page> first, Consumer<List<JsonNode>> rows) {
        Set<UUID> followed = new HashSet<>();
        Page page = list(permission, first);
        rows.accept(page.rows());
        while (page.next().isPresent()) {
            String link = page.next().get();
            requireNew(link, followed);
            page = list(permission, at(link));
            rows.accept(page.rows());
        }
        return page;
    }

    Function<GraphCalls, Page> at(String link) {
        URI address = Links.below(root, link);
        return graph -> graph.page(address);
    }

    private Page list(Permission permission, Function<GraphCalls, Page> call) {
        return ask(permission, graph -> {
            Page page = call.apply(graph);
            if (page == null || !page.isWhole()) {
                throw GraphTrouble.passing("%s answers with something that is no list".formatted(root.getHost()));
            }
            return page;
        });
    }

    private static void requireNew(String link, Set<UUID> followed) {
        if (followed.size() >= MOST_PAGES
                || !followed.add(UUID.nameUUIDFromBytes(link.getBytes(StandardCharsets.UTF_8)))) {
            throw GraphTrouble.lasting(
                    "a list leads back to a page that was read already, or never ends; that is not Graph");
        }
    }
}
