package dev.muster.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each of the two ports serves, asked byte by byte as an attacker would. */
class DoorsTest {

    @TempDir
    static Path folder;

    private static ADemo demo;
    private static int console;
    private static int platforms;

    @BeforeAll
    static void start() {
        demo = ADemo.in(folder).awaitReady();
        console = URI.create(demo.console()).getPort();
        platforms = console - 1;
    }

    @AfterAll
    static void stop() {
        demo.close();
        assertThat(demo.err()).doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/timetable",
                "/push/kickoff/all",
                "/push/kickoff/all/now",
                "/push/kickoff/all/lines.csv",
                "/sessions",
                "/sessions/fair-taipei",
                "/sessions/fair-taipei/list.csv",
                "/person",
                "/audit",
                "/console.css",
                "/console.js",
                "/metrics",
                "/health"
            })
    void showsTheConsoleOnThisMachine(String path) {
        for (String host : new String[] {"127.0.0.1:" + console, "localhost:" + console, "localhost"}) {
            String answer = ask(console, "GET", path, "Host: " + host);
            assertThat(answer).startsWith("HTTP/1.1 200");
            isProtected(answer);
        }
    }

    private static void isProtected(String answer) {
        assertThat(answer)
                .contains("Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'")
                .contains("frame-ancestors 'none'")
                .contains("X-Content-Type-Options: nosniff")
                .contains("Referrer-Policy: no-referrer")
                .contains("Cache-Control: no-store")
                .doesNotContain("unsafe-inline", "unsafe-eval");
    }

    @ParameterizedTest
    @ValueSource(strings = {"muster.example", "127.0.0.1.muster.example", "evil.example:8081", "0.0.0.0", "10.0.0.1"})
    void isNotTheConsoleOfAnyOtherName(String host) {
        assertThat(ask(console, "GET", "/", "Host: " + host))
                .startsWith("HTTP/1.1 404")
                .endsWith("\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "null", "http://127.0.0.1:1", "https://localhost"})
    void takesNothingFromAPageElsewhere(String origin) {
        assertThat(ask(console, "POST", "/time/next", "Host: 127.0.0.1:" + console, "Origin: " + origin))
                .startsWith("HTTP/1.1 404");
        assertThat(demo.page()).contains("Monday, July 5, 2027");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/slack/events",
                "/api/messages",
                "/api/%6dessages",
                "/api/messages;x=1",
                "//api/messages",
                "/api/./messages",
                "/x/../api/messages"
            })
    void takesNoWebhooksOnTheConsole(String path) {
        assertThat(ask(console, "POST", path, "Host: 127.0.0.1:" + console)).startsWith("HTTP/1.1 404");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/progress",
                "/console.css",
                "/error",
                "/time/next",
                "/actuator",
                "/actuator/env",
                "/metrics",
                "/health",
                "/health/db",
                "/prometheus",
                "/push/kickoff/all",
                "/push/kickoff/all/lines.csv",
                "/person?who=amara",
                "/audit",
                "/console.js",
                "/favicon.ico",
                "/mine",
                "/mine/",
                "/mine/x.1.y",
                "/mine/..;/person",
                "/mine/YW1hcmE.99999999999.AAAA",
                "/slack",
                "/slack/events/",
                "/slack/events/x",
                "/sessions",
                "/sessions/fair-taipei/list.csv",
                "/calendar",
                "/calendar/",
                "/calendar/x",
                "/calendar/../sessions",
                "/api/messages/../../",
                "/api/messages/..;/..;/",
                "/%2e%2e/",
                "/WEB-INF/web.xml"
            })
    void showsThePlatformsNothingElse(String path) {
        for (String method : new String[] {"GET", "POST", "HEAD"}) {
            String answer = ask(platforms, method, path, "Host: muster.example");
            assertThat(answer).matches("(?s)HTTP/1.1 40[04].*");
            leaksNothing(answer);
        }
    }

    /** Of the right form, and not of our making. */
    @Test
    void handsOutNoCalendarFileToWhoGuesses() {
        String guess = "/calendar/" + "A".repeat(43);
        String answer = ask(platforms, "GET", guess, "Host: muster.example");
        assertThat(answer).startsWith("HTTP/1.1 404").endsWith("\r\n\r\n");
        assertThat(ask(console, "GET", guess, "Host: 127.0.0.1:" + console)).startsWith("HTTP/1.1 404");
    }

    @Test
    void listensToThePlatformsWhenTheySign() {
        assertThat(ask(platforms, "POST", "/slack/events", "Host: muster.example"))
                .startsWith("HTTP/1.1 401");
        assertThat(ask(platforms, "POST", "/api/messages", "Host: muster.example", "Content-Type: application/json"))
                .startsWith("HTTP/1.1 401");
        assertThat(ask(platforms, "GET", "/api/messages", "Host: muster.example"))
                .startsWith("HTTP/1.1 405");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/error",
                "/actuator",
                "/actuator/heapdump",
                "/nothing",
                "/%00",
                "/..;/",
                "/webjars/",
                "/a%2fb",
                "/push/kickoff/nowhere",
                "/heapdump",
                "/env"
            })
    void leaksNothingInErrors(String path) {
        String page = ask(console, "GET", path, "Host: 127.0.0.1:" + console, "Accept: text/html");
        String data = ask(console, "PUT", path, "Host: 127.0.0.1:" + console, "Accept: application/json");

        assertThat(page).matches("(?s)HTTP/1.1 40[04].*");
        assertThat(data).matches("(?s)HTTP/1.1 40[045].*");
        leaksNothing(page);
        leaksNothing(data);
    }

    @Test
    void tellsTheStoryOfOnePersonAndNotesTheLook() {
        String host = "Host: 127.0.0.1:" + console;
        assertThat(ask(console, "GET", "/person?who=amara.okafor@muster.example", host))
                .startsWith("HTTP/1.1 200")
                .contains("Amara Okafor", "amara.okafor@muster.example", "How far", "Sent so far", "To come");
        assertThat(ask(console, "GET", "/person?who=%3Cscript%3Ealert(1)%3C/script%3E", host))
                .contains("Nobody in the directory is called so.")
                .doesNotContain("<script>alert");
        assertThat(ask(console, "GET", "/audit", host)).contains("looked up", "console", "amara.okafor@muster.example");
    }

    @Test
    void saysInWordsThatThereIsNothing() {
        assertThat(ask(console, "GET", "/nothing", "Host: 127.0.0.1:" + console, "Accept: text/html"))
                .contains("There is nothing at this address.", "Back to the console");
    }

    private static void leaksNothing(String answer) {
        assertThat(answer)
                .doesNotContainIgnoringCase("exception")
                .doesNotContainIgnoringCase("tomcat/")
                .doesNotContainIgnoringCase("spring")
                .doesNotContain("java.", "Server:", "X-Powered-By");
    }

    private static String ask(int port, String method, String path, String... headers) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            String request = method + " " + path + " HTTP/1.1\r\n" + String.join("\r\n", headers)
                    + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
