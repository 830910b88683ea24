package dev.muster.slack;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What connects us to one Slack workspace; anything unusable is refused by name, with what to do about it. */
public record SlackSettings(
        String botToken, String signingSecret, URI apiBase, Optional<String> team, String eventsPath) {

    static final URI SLACK = URI.create("https://slack.com/api/");
    static final String EVENTS_PATH = "/slack/events";

    private static final Set<String> KEYS =
            new TreeSet<>(Set.of("bot-token", "signing-secret", "api-base", "team", "events-path"));
    private static final Pattern BOT_TOKEN = Pattern.compile("(xoxe\\.)?xoxb-[A-Za-z0-9-]{10,500}");
    private static final Pattern SECRET = Pattern.compile("[!-~]{16,500}");
    private static final Pattern TEAM = Pattern.compile("[TE][A-Z0-9]{1,30}");
    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._~-]+)+");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    public SlackSettings {
        require(
                BOT_TOKEN.matcher(botToken).matches(),
                "slack.bot-token is not a bot token (one starts with xoxb-): copy it from \"OAuth & Permissions\" of your Slack app.");
        require(
                SECRET.matcher(signingSecret).matches(),
                "slack.signing-secret is not a signing secret: copy it from \"Basic Information\" of your Slack app.");
        apiBase = slashed(apiBase);
        require(
                isSafe(apiBase),
                "slack.api-base must be an https address, or http on this machine only, since the bot token travels to it; it is "
                        + apiBase + ".");
        require(
                team.isEmpty() || TEAM.matcher(team.get()).matches(),
                "slack.team is a workspace id such as T0123ABCD, or is left out; it is " + team.orElse("") + ".");
        require(
                PATH.matcher(eventsPath).matches(),
                "slack.events-path is a path such as " + EVENTS_PATH + "; it is " + eventsPath + ".");
    }

    static SlackSettings of(String botToken, String signingSecret) {
        return new SlackSettings(botToken, signingSecret, SLACK, Optional.empty(), EVENTS_PATH);
    }

    /** Reads the keys under {@code slack} of the settings file. */
    public static SlackSettings from(Map<String, String> values) {
        values.keySet().stream().filter(key -> !KEYS.contains(key)).findFirst().ifPresent(key -> {
            throw new IllegalArgumentException(
                    "slack." + key + " is not a setting; there are " + String.join(", ", KEYS) + ".");
        });
        return new SlackSettings(
                needed(values, "bot-token"),
                needed(values, "signing-secret"),
                address(values.getOrDefault("api-base", SLACK.toString())),
                Optional.ofNullable(values.get("team")),
                values.getOrDefault("events-path", EVENTS_PATH));
    }

    private static String needed(Map<String, String> values, String key) {
        return Optional.ofNullable(values.get(key))
                .orElseThrow(() -> new IllegalArgumentException(
                        "slack." + key + " is missing: Slack cannot be connected without it."));
    }

    private static URI address(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException notAnAddress) {
            throw new IllegalArgumentException("slack.api-base is not an address: " + text, notAnAddress);
        }
    }

    private static URI slashed(URI base) {
        return base.toString().endsWith("/") ? base : URI.create(base + "/");
    }

    private static boolean isSafe(URI base) {
        return base.getHost() != null
                && base.getUserInfo() == null
                && ("https".equals(base.getScheme())
                        || ("http".equals(base.getScheme()) && LOOPBACK.contains(base.getHost())));
    }

    private static void require(boolean holds, String words) {
        if (!holds) {
            throw new IllegalArgumentException(words);
        }
    }

    /** Without the secrets: settings end up in logs. */
    @Override
    public String toString() {
        return "SlackSettings[apiBase=" + apiBase + ", team=" + team.orElse("(not given)") + ", eventsPath="
                + eventsPath + "]";
    }
}
