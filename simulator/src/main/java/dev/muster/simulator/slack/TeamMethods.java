package dev.muster.simulator.slack;

import dev.muster.simulator.web.Json;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Who the app is and where: {@code auth.test}, {@code team.info}, {@code bots.info}, {@code api.test}. */
final class TeamMethods {
    private TeamMethods() {}

    static Map<String, Method> table() {
        return Map.of(
                "api.test", new Method(Tier.FOUR, TeamMethods::apiTest),
                "auth.test", new Method(Tier.SPECIAL, _ -> authTest()),
                "team.info", new Method(Tier.THREE, _ -> teamInfo()),
                "bots.info", new Method(Tier.THREE, TeamMethods::botsInfo));
    }

    private static ObjectNode apiTest(Arguments arguments) {
        if (arguments.text("error").isPresent()) {
            throw new SlackError(arguments.required("error"));
        }
        return Json.object().set("args", arguments.fields());
    }

    private static ObjectNode authTest() {
        return Json.object()
                .put("url", "https://" + Installation.TEAM_DOMAIN + ".slack.com/")
                .put("team", Installation.TEAM_NAME)
                .put("user", "muster")
                .put("team_id", Installation.TEAM)
                .put("user_id", Installation.BOT_USER)
                .put("bot_id", Installation.BOT)
                .put("is_enterprise_install", false);
    }

    private static ObjectNode teamInfo() {
        var team = Json.object()
                .put("id", Installation.TEAM)
                .put("name", Installation.TEAM_NAME)
                .put("domain", Installation.TEAM_DOMAIN)
                .put("email_domain", "");
        return Json.object().set("team", team);
    }

    private static ObjectNode botsInfo(Arguments arguments) {
        if (!arguments.text("bot").orElse(Installation.BOT).equals(Installation.BOT)) {
            throw new SlackError("bot_not_found");
        }
        var bot = Json.object()
                .put("id", Installation.BOT)
                .put("deleted", false)
                .put("name", Installation.BOT_NAME)
                .put("app_id", Installation.APP)
                .put("user_id", Installation.BOT_USER);
        return Json.object().set("bot", bot);
    }
}
