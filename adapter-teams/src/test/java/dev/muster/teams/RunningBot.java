package dev.muster.teams;

import dev.muster.channel.Ack;
import dev.muster.channel.Channel;
import dev.muster.channel.Conversations;
import dev.muster.channel.Inbound;
import dev.muster.channel.Inbox;
import dev.muster.testkit.MemoryConversations;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The adapter in a real web server, with an inbox that keeps what it gets. */
final class RunningBot implements AutoCloseable {

    final List<Inbound> received = new CopyOnWriteArrayList<>();
    volatile Inbox inbox = this::keep;

    private final ConfigurableApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();

    RunningBot(TeamsSettings settings) {
        context = new SpringApplicationBuilder(App.class)
                .web(WebApplicationType.SERVLET)
                .properties(
                        "server.port=0",
                        "server.address=127.0.0.1",
                        "spring.main.banner-mode=off",
                        "logging.level.root=WARN")
                .initializers(start -> {
                    start.getBeanFactory().registerSingleton("settings", settings);
                    start.getBeanFactory().registerSingleton("inbox", (Inbox) inbound -> inbox.receive(inbound));
                })
                .run();
    }

    private Ack keep(Inbound inbound) {
        received.add(inbound);
        return Ack.STORED;
    }

    Channel channel() {
        return context.getBean(Channel.class);
    }

    Conversations conversations() {
        return context.getBean(Conversations.class);
    }

    URI endpoint() {
        int port = ((WebServerApplicationContext) context).getWebServer().getPort();
        return URI.create("http://127.0.0.1:" + port + "/api/messages");
    }

    HttpResponse<String> post(String authorization, String body) throws IOException, InterruptedException {
        return post(authorization, body.getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> post(String authorization, byte[] body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoint())
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofByteArray(body));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return send(request.build());
    }

    HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofString());
    }

    void reset() {
        received.clear();
        inbox = this::keep;
    }

    @Override
    public void close() {
        http.close();
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(TeamsConfiguration.class)
    static class App {
        @Bean
        Conversations conversations() {
            return new MemoryConversations();
        }
    }
}
