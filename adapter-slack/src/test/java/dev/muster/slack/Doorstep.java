package dev.muster.slack;

import dev.muster.channel.Ack;
import dev.muster.channel.Conversations;
import dev.muster.channel.Inbound;
import dev.muster.channel.Inbox;
import dev.muster.testkit.MemoryConversations;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/** The adapter behind a real web server, as the product runs it; requests to it are signed as Slack signs. */
final class Doorstep implements AutoCloseable {

    static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
    static final String TOKEN = "xoxb-204012345678-987654321098-canarycanarycanary";

    final HandClock clock = new HandClock();
    final List<Inbound> inbox = new CopyOnWriteArrayList<>();
    final Conversations conversations = new MemoryConversations();
    volatile Inbox behaviour = inbound -> Ack.STORED;

    private static final Logger TOMCAT = Logger.getLogger("org.apache");

    static {
        TOMCAT.setLevel(Level.SEVERE);
    }

    private final Tomcat tomcat = new Tomcat();
    private final AnnotationConfigWebApplicationContext beans = new AnnotationConfigWebApplicationContext();
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;

    @EnableWebMvc
    static class Web {}

    static Doorstep open() throws Exception {
        return open(settings(SlackSettings.SLACK));
    }

    static SlackSettings settings(URI apiBase) {
        return new SlackSettings(TOKEN, SECRET, apiBase, Optional.of("T0MUSTER"), SlackSettings.EVENTS_PATH);
    }

    static Doorstep open(SlackSettings settings) throws Exception {
        return new Doorstep(settings);
    }

    private Doorstep(SlackSettings settings) throws LifecycleException, IOException {
        beans.register(Web.class, SlackConfiguration.class);
        beans.addBeanFactoryPostProcessor(factory -> {
            factory.registerSingleton("settings", settings);
            factory.registerSingleton("inbox", (Inbox) this::receive);
            factory.registerSingleton("conversations", conversations);
            factory.registerSingleton("clock", (InstantSource) clock);
        });
        tomcat.setBaseDir(Files.createTempDirectory("doorstep").toString());
        tomcat.setSilent(true);
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        Context context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "spring", new DispatcherServlet(beans)).setLoadOnStartup(1);
        context.addServletMappingDecoded("/", "spring");
        tomcat.start();
        address = URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort() + settings.eventsPath());
    }

    private Ack receive(Inbound inbound) {
        Ack ack = behaviour.receive(inbound);
        inbox.add(inbound);
        return ack;
    }

    SlackChannel channel() {
        return beans.getBean(SlackChannel.class);
    }

    URI address() {
        return address;
    }

    long now() {
        return clock.instant().getEpochSecond();
    }

    /** Posts as Slack does, now. */
    HttpResponse<String> post(String body) throws Exception {
        return post(body.getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> post(byte[] body) throws Exception {
        String timestamp = Long.toString(now());
        return post(body, timestamp, signature(timestamp, body));
    }

    HttpResponse<String> post(byte[] body, String timestamp, String signature) throws Exception {
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", contentType(body))
                .header("X-Slack-Request-Timestamp", timestamp)
                .header("X-Slack-Signature", signature)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    HttpResponse<String> send(HttpRequest request) throws Exception {
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String contentType(byte[] body) {
        return body.length > 0 && body[0] == '{' ? "application/json" : "application/x-www-form-urlencoded";
    }

    /** Written apart from the code under test, from Slack's description. */
    static String signature(String timestamp, byte[] body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
        mac.update(body);
        return "v0=" + HexFormat.of().formatHex(mac.doFinal());
    }

    Inbound only() {
        if (inbox.size() != 1) {
            throw new AssertionError("Expected one event in the inbox, found " + inbox);
        }
        return inbox.getFirst();
    }

    @Override
    public void close() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
        http.close();
    }
}
