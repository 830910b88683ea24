package dev.muster.simulator;

import java.net.URI;
import java.util.Optional;

/** Where the bot under simulation listens on each platform, and the secrets it shares with it. */
public record BotEndpoints(Optional<Slack> slack, Optional<Teams> teams) {

    /** Slack sends events, commands and interactions all to one address. */
    public record Slack(URI events, String signingSecret, String botToken) {
        public Slack {
            if (!botToken.startsWith("xoxb-") || botToken.length() < 30) {
                throw new IllegalArgumentException(
                        "A Slack bot token begins with xoxb- and has 30 characters or more.");
            }
        }
    }

    /** Teams sends every activity to one address. */
    public record Teams(URI messages, String appId, String password, String tenantId) {}

    public static BotEndpoints of(Slack slack, Teams teams) {
        return new BotEndpoints(Optional.of(slack), Optional.of(teams));
    }
}
