package dev.muster.simulator.teams;

import java.net.URI;

/** Where the bot listens, who it is, its password, and the tenant it is for. */
public record TeamsApp(URI messages, String appId, String password, String tenantId) {
    String botId() {
        return "28:" + appId;
    }
}
