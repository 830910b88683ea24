package dev.muster.app.demo;

import dev.muster.simulator.BotEndpoints;
import dev.muster.simulator.Simulator;
import dev.muster.slack.SlackSettings;
import dev.muster.teams.TeamsSettings;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Connects Muster and the simulator to each other, as an operator would connect it to Slack and Teams. */
public final class StandIns {

    private static final String BOT_TOKEN = "xoxb-1000000000000-2000000000000-simulatedsimulatedsimul";
    private static final String SIGNING_SECRET = "simulated0signing0secret00000000";
    private static final String APP_ID = "11111111-1111-4111-8111-111111111111";
    private static final String APP_SECRET = "simulated-client-secret";
    private static final String TENANT = "22222222-2222-4222-8222-222222222222";

    private StandIns() {}

    public static SlackSettings slack(Simulator simulator) {
        return SlackSettings.from(Map.of(
                "bot-token", BOT_TOKEN,
                "signing-secret", SIGNING_SECRET,
                "api-base", simulator.base().resolve("/slack/api/").toString()));
    }

    public static TeamsSettings teams(Simulator simulator) {
        URI base = simulator.base();
        return TeamsSettings.of(APP_ID, APP_SECRET, TENANT)
                .at(new TeamsSettings.Endpoints(
                        base.resolve("/login/" + TENANT),
                        base.resolve("/login/openid/.well-known/openidconfiguration"),
                        base.resolve("/teams/"),
                        List.of(base.getAuthority())));
    }

    /** Tells the simulator where Muster listens. */
    public static void connect(Simulator simulator, int port) {
        URI muster = URI.create("http://127.0.0.1:" + port);
        simulator.connect(BotEndpoints.of(
                new BotEndpoints.Slack(muster.resolve("/slack/events"), SIGNING_SECRET, BOT_TOKEN),
                new BotEndpoints.Teams(muster.resolve("/api/messages"), APP_ID, APP_SECRET, TENANT)));
    }
}
