package dev.muster.app.demo;

import dev.muster.app.settings.Rates;
import dev.muster.app.settings.Settings;
import dev.muster.graph.GraphSettings;
import dev.muster.mail.MailSettings;
import dev.muster.simulator.BotEndpoints;
import dev.muster.simulator.Simulator;
import dev.muster.slack.SlackSettings;
import dev.muster.teams.TeamsSettings;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Connects Muster and the simulator to each other, as an operator would connect it to Slack, Teams and a mail server. */
public final class StandIns {

    private static final String BOT_TOKEN = "xoxb-1000000000000-2000000000000-simulatedsimulatedsimul";
    private static final String SIGNING_SECRET = "simulated0signing0secret00000000";
    private static final String APP_ID = "11111111-1111-4111-8111-111111111111";
    private static final String APP_SECRET = "simulated-client-secret";
    private static final String TENANT = "22222222-2222-4222-8222-222222222222";

    private StandIns() {}

    /** Everything that is simulated, as fast as it documents. */
    public static Settings.Platforms of(Simulator simulator) {
        return new Settings.Platforms(
                Optional.of(slack(simulator)),
                Optional.of(teams(simulator)),
                Optional.of(mail(simulator)),
                Optional.of(graph(simulator)),
                Rates.USUAL);
    }

    public static MailSettings mail(Simulator simulator) {
        return MailSettings.from(Map.of(
                "host", "127.0.0.1",
                "port", Integer.toString(simulator.mail().getPort()),
                "from", "Muster <muster@example.com>"));
    }

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

    /** Everybody in the simulated Entra with all groups there, and every device of the simulated Intune. */
    public static GraphSettings graph(Simulator simulator) {
        URI base = simulator.teamsBase();
        return new GraphSettings(
                new GraphSettings.Registration(APP_ID, APP_SECRET, TENANT),
                new GraphSettings.Endpoints(base.resolve("/v1.0"), base.resolve("/login/" + TENANT)),
                new GraphSettings.Reads(true, true),
                simulator.groups().stream()
                        .map(name -> new GraphSettings.AskedGroup("", name))
                        .toList());
    }

    /** Tells the simulator where Muster listens. */
    public static void connect(Simulator simulator, int port) {
        URI muster = URI.create("http://127.0.0.1:" + port);
        simulator.connect(BotEndpoints.of(
                new BotEndpoints.Slack(muster.resolve("/slack/events"), SIGNING_SECRET, BOT_TOKEN),
                new BotEndpoints.Teams(muster.resolve("/api/messages"), APP_ID, APP_SECRET, TENANT)));
    }
}
