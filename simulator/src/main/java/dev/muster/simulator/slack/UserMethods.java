package dev.muster.simulator.slack;

import dev.muster.simulator.web.Json;
import java.time.InstantSource;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** The {@code users.} methods. */
final class UserMethods {
    private final Workspace workspace;
    private final Recipients recipients;
    private final InstantSource clock;

    UserMethods(Workspace workspace, Recipients recipients, InstantSource clock) {
        this.workspace = workspace;
        this.recipients = recipients;
        this.clock = clock;
    }

    Map<String, Method> table() {
        return Map.of(
                "users.info", new Method(Tier.FOUR, this::info),
                "users.list", new Method(Tier.TWO, this::list),
                "users.lookupByEmail", new Method(Tier.THREE, this::lookupByEmail));
    }

    private ObjectNode info(Arguments arguments) {
        var user = recipients.user(arguments.required("user"), "user_not_found");
        return Json.object().set("user", json(user, arguments.flag("include_locale")));
    }

    private ObjectNode lookupByEmail(Arguments arguments) {
        var user = workspace
                .userByMail(arguments.required("email"))
                .filter(found -> !found.deactivated())
                .orElseThrow(() -> new SlackError("users_not_found"));
        return Json.object().set("user", json(user, false));
    }

    private ObjectNode list(Arguments arguments) {
        var page = Page.of(everybody(arguments.flag("include_locale")), arguments, 1000, 1000);
        var answer = Json.object();
        var members = answer.putArray("members");
        page.items().forEach(member -> members.add(member.get()));
        answer.putObject("response_metadata").put("next_cursor", page.next());
        return answer;
    }

    /** The app's own user and Slack's are members like all others. */
    private List<Supplier<ObjectNode>> everybody(boolean withLocale) {
        Stream<Supplier<ObjectNode>> bots = Stream.of(
                () -> bot("USLACKBOT", "Slackbot", false),
                () -> bot(Installation.BOT_USER, Installation.BOT_NAME, true));
        return Stream.concat(workspace.users().stream().map(user -> () -> json(user, withLocale)), bots)
                .toList();
    }

    /** Slackbot says that it is none. */
    private static ObjectNode bot(String id, String name, boolean saysSo) {
        var json = Json.object()
                .put("id", id)
                .put("team_id", Installation.TEAM)
                .put("name", name)
                .put("real_name", name)
                .put("deleted", false)
                .put("is_bot", saysSo)
                .put("is_app_user", false);
        json.putObject("profile").put("real_name", name).put("team", Installation.TEAM);
        return json;
    }

    private ObjectNode json(SlackUser user, boolean withLocale) {
        var person = user.person();
        var zone = person.zone();
        var json = Json.object()
                .put("id", user.id())
                .put("team_id", Installation.TEAM)
                .put("name", handle(user))
                .put("real_name", person.name())
                .put("deleted", user.deactivated())
                .put("is_bot", false)
                .put("is_app_user", false)
                .put("is_restricted", person.roles().contains("guest"))
                .put("is_ultra_restricted", false)
                .put("is_email_confirmed", true)
                .put("is_admin", person.roles().contains("admin"))
                .put("tz", zone.getId())
                .put("tz_label", zone.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                .put("tz_offset", zone.getRules().getOffset(clock.instant()).getTotalSeconds());
        if (withLocale) {
            json.put("locale", person.locale().toLanguageTag());
        }
        json.putObject("profile")
                .put("real_name", person.name())
                .put("display_name", handle(user))
                .put("email", person.mail())
                .put("team", Installation.TEAM);
        return json;
    }

    private static String handle(SlackUser user) {
        return user.mail().replaceFirst("@.*", "");
    }
}
