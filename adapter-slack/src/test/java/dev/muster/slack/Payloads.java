package dev.muster.slack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Bodies as Slack sends them, kept in files named after what happened. */
final class Payloads {

    static final List<String> EVENTS = List.of(
            "employee-asks-in-the-chat-with-us",
            "employee-asks-in-chinese",
            "employee-sends-a-screenshot",
            "employee-writes-slash-me",
            "our-own-message-comes-back",
            "employee-edits-a-message",
            "somebody-talks-in-a-channel",
            "employee-opens-the-app-home",
            "app-is-uninstalled",
            "tokens-are-revoked",
            "an-event-from-next-year",
            "another-workspace-of-the-app",
            "too-many-events",
            "address-is-verified");

    static final List<String> INTERACTIONS = List.of(
            "employee-presses-a-button",
            "employee-answers-the-survey",
            "admin-confirms-where-only-they-see-it",
            "employee-opens-a-link",
            "somebody-submits-a-view",
            "somebody-closes-a-view");

    static final List<String> COMMANDS = List.of(
            "admin-types-a-command-in-a-channel",
            "employee-types-a-bare-command",
            "a-command-that-wants-its-answer-elsewhere",
            "slack-checks-the-certificate");

    private Payloads() {}

    static String event(String scenario) {
        return read(scenario + ".json");
    }

    static String interaction(String scenario) {
        return "payload=" + URLEncoder.encode(read(scenario + ".json"), StandardCharsets.UTF_8);
    }

    static String command(String scenario) {
        return read(scenario + ".form");
    }

    private static String read(String file) {
        try (InputStream stream = Payloads.class.getResourceAsStream("payloads/" + file)) {
            if (stream == null) {
                throw new IllegalArgumentException("No payload file " + file);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
