package dev.muster.mail;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What connects us to one mail server; anything unusable is refused by name, with what to do about it. */
public record MailSettings(
        String host, int port, String from, Optional<String> replyTo, Optional<Login> login, Tls tls) {

    static final int SUBMISSION = 587;

    /** Where TLS begins with the connection instead of with STARTTLS (RFC 8314). */
    static final int SUBMISSIONS = 465;

    private static final Set<String> KEYS =
            new TreeSet<>(Set.of("host", "port", "from", "reply-to", "user", "password", "tls"));
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}]");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Whether the mail server must prove who it is before it is told anything. */
    public enum Tls {
        REQUIRED,
        OFF
    }

    /** The account that the mail server knows us by. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return "Login[user=" + user + "]";
        }
    }

    public MailSettings {
        require(
                HOST.matcher(host).matches(),
                "mail.host is the name of your mail server, such as smtp.example.com; it is " + host + ".");
        require(port >= 1 && port <= 65_535, "mail.port is a number from 1 to 65535, not " + port + ".");
        require(
                Mailbox.read(from).isPresent(),
                "mail.from is a mail address such as rollout@example.com, or Rollout <rollout@example.com>; it is "
                        + from + ".");
        require(
                replyTo.isEmpty() || Mailbox.read(replyTo.get()).isPresent(),
                "mail.reply-to is a mail address such as helpdesk@example.com, or is left out; it is "
                        + replyTo.orElse("") + ".");
        require(
                login.isEmpty() || tls == Tls.REQUIRED || LOOPBACK.contains(host),
                "mail.tls is off, so mail.password would cross the network for all to read: remove mail.tls, or mail.user and mail.password.");
    }

    /** Reads the keys under {@code mail} of the settings file. */
    public static MailSettings from(Map<String, String> values) {
        values.keySet().stream().filter(key -> !KEYS.contains(key)).findFirst().ifPresent(key -> {
            throw new IllegalArgumentException(
                    "mail." + key + " is not a setting; there are " + String.join(", ", KEYS) + ".");
        });
        String host = needed(values, "host");
        return new MailSettings(
                host,
                port(values.getOrDefault("port", Integer.toString(SUBMISSION))),
                needed(values, "from"),
                Optional.ofNullable(values.get("reply-to")),
                login(values),
                tls(values.getOrDefault("tls", LOOPBACK.contains(host) ? "off" : "required")));
    }

    private static Optional<Login> login(Map<String, String> values) {
        if (!values.containsKey("user") && !values.containsKey("password")) {
            return Optional.empty();
        }
        return Optional.of(new Login(needed(values, "user"), needed(values, "password")));
    }

    private static Tls tls(String text) {
        return switch (text) {
            case "required" -> Tls.REQUIRED;
            // YAML reads a bare off as false.
            case "off", "false" -> Tls.OFF;
            default -> throw new IllegalArgumentException("mail.tls is required or off, not " + text + ".");
        };
    }

    private static int port(String text) {
        require(text.matches("[0-9]{1,5}"), "mail.port is a number from 1 to 65535, not " + text + ".");
        return Integer.parseInt(text);
    }

    private static String needed(Map<String, String> values, String key) {
        return Optional.ofNullable(values.get(key))
                .orElseThrow(() ->
                        new IllegalArgumentException("mail." + key + " is missing: no mail can be sent without it."));
    }

    private static void require(boolean holds, String words) {
        if (!holds) {
            throw new IllegalArgumentException(words);
        }
    }
}
