package dev.muster.slack;

import dev.muster.channel.Address;
import dev.muster.channel.EventId;
import dev.muster.channel.Inbound;
import dev.muster.channel.Platform;
import dev.muster.slack.Heard.Origin;
import java.util.Map;
import java.util.Optional;

/** Reads slash commands: what was typed, as if said to us, and where it was typed. */
final class Commands {

    private final ReplyAddresses replyAddresses;

    Commands(ReplyAddresses replyAddresses) {
        this.replyAddresses = replyAddresses;
    }

    Heard read(Map<String, String> form) throws Unreadable {
        Origin origin = new Origin(given(form, "team_id"), given(form, "enterprise_id"));
        String typed = (needed(form, "command") + " " + form.getOrDefault("text", "")).strip();
        Address from = Address.of(Platform.SLACK, needed(form, "user_id"))
                .in(replyAddresses.room(given(form, "channel_id"), given(form, "response_url")));
        // Each command has a trigger of its own, and a repeat of the request has the same one.
        EventId id = EventId.of(Platform.SLACK, "command/" + needed(form, "trigger_id"));
        return new Heard.Told(new Inbound.Said(id, from, Optional.empty(), Words.of(typed)), origin);
    }

    private static Optional<String> given(Map<String, String> form, String name) {
        return Optional.ofNullable(form.get(name)).filter(value -> !value.isBlank());
    }

    private static String needed(Map<String, String> form, String name) throws Unreadable {
        return given(form, name).orElseThrow(() -> new Unreadable("The command has no " + name + "."));
    }
}
