package dev.muster.simulator.slack;

import dev.muster.simulator.web.Json;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** The bodies of Slack's calls to the app. */
final class Payloads {
    private final InstantSource clock;
    private final Triggers triggers;
    private final ResponseUrls responseUrls;

    Payloads(InstantSource clock, Triggers triggers, ResponseUrls responseUrls) {
        this.clock = clock;
        this.triggers = triggers;
        this.responseUrls = responseUrls;
    }

    ObjectNode event(ObjectNode event) {
        var envelope = Json.object()
                .put("token", Installation.VERIFICATION)
                .put("team_id", Installation.TEAM)
                .put("api_app_id", Installation.APP)
                .put("type", "event_callback")
                .put(
                        "event_id",
                        "Ev" + UUID.randomUUID().toString().replace("-", "").substring(0, 16))
                .put("event_time", clock.instant().getEpochSecond())
                .put("is_ext_shared_channel", false);
        envelope.putArray("authorizations")
                .addObject()
                .putNull("enterprise_id")
                .put("team_id", Installation.TEAM)
                .put("user_id", Installation.BOT_USER)
                .put("is_bot", true)
                .put("is_enterprise_install", false);
        return envelope.set("event", event);
    }

    String now() {
        var now = clock.instant();
        return "%d.%06d".formatted(now.getEpochSecond(), now.getNano() / 1000);
    }

    static ObjectNode message(SlackUser user, String channel, SlackMessage message) {
        return Json.object()
                .put("type", "message")
                .put("channel", channel)
                .put("user", user.id())
                .put("text", message.content().path("text").asString(""))
                .put("ts", message.ts())
                .put("event_ts", message.ts())
                .put("team", Installation.TEAM)
                .put("client_msg_id", UUID.randomUUID().toString())
                .put("channel_type", channel.startsWith("D") ? "im" : "channel");
    }

    Map<String, String> command(SlackUser user, String channel, String line) {
        var words = line.strip().split("\\s+", 2);
        var fields = new LinkedHashMap<String, String>();
        fields.put("token", Installation.VERIFICATION);
        fields.put("api_app_id", Installation.APP);
        fields.put("team_id", Installation.TEAM);
        fields.put("team_domain", Installation.TEAM_DOMAIN);
        fields.put("channel_id", channel);
        fields.put("channel_name", channel.startsWith("D") ? "directmessage" : channel);
        fields.put("user_id", user.id());
        fields.put("user_name", user.mail().replaceFirst("@.*", ""));
        fields.put("command", words[0]);
        fields.put("text", words.length > 1 ? words[1] : "");
        fields.put("response_url", responseUrls.issue(channel, user.id(), Optional.empty()));
        fields.put("trigger_id", triggers.issue(user.id()));
        fields.put("is_enterprise_install", "false");
        return fields;
    }

    /** What every interaction says about who, where and when. */
    ObjectNode interaction(String type, SlackUser user) {
        var payload = Json.object()
                .put("type", type)
                .put("api_app_id", Installation.APP)
                .put("token", Installation.VERIFICATION)
                .put("trigger_id", triggers.issue(user.id()))
                .put("is_enterprise_install", false)
                .putNull("enterprise");
        payload.putObject("user")
                .put("id", user.id())
                .put("username", user.mail().replaceFirst("@.*", ""))
                .put("name", user.mail().replaceFirst("@.*", ""))
                .put("team_id", Installation.TEAM);
        payload.putObject("team").put("id", Installation.TEAM).put("domain", Installation.TEAM_DOMAIN);
        return payload;
    }

    ObjectNode inMessage(ObjectNode payload, SlackUser user, String channel, SlackMessage message) {
        payload.putObject("container")
                .put("type", "message")
                .put("message_ts", message.ts())
                .put("channel_id", channel)
                .put("is_ephemeral", message.ephemeral());
        payload.putObject("channel")
                .put("id", channel)
                .put("name", channel.startsWith("D") ? "directmessage" : channel);
        payload.set("message", message.toJson());
        return payload.put("response_url", responseUrls.issue(channel, user.id(), Optional.of(message.ts())));
    }
}
