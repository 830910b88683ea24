package dev.muster.slack;

import com.google.gson.JsonObject;
import dev.muster.channel.Address;
import dev.muster.channel.EventId;
import dev.muster.channel.Inbound;
import dev.muster.channel.Platform;
import dev.muster.slack.Heard.Origin;
import java.util.Optional;
import java.util.Set;

/** Reads what the Events API tells. */
final class Events {

    /** Of the many kinds of message only these are a person saying something new. */
    private static final Set<String> SAID = Set.of("", "file_share", "me_message");

    private static final int LONGEST_KIND = 80;

    private Events() {}

    static Heard read(JsonObject payload) throws Unreadable {
        EventId id = EventId.of(Platform.SLACK, Json.needed(payload, "event_id"));
        JsonObject event = Json.part(payload, "event").orElseThrow(() -> new Unreadable("The payload has no event."));
        Origin origin = origin(payload);
        return new Heard.Told(inbound(id, event), origin);
    }

    static Origin origin(JsonObject payload) {
        return new Origin(Json.text(payload, "team_id"), Json.text(payload, "enterprise_id"));
    }

    private static Inbound inbound(EventId id, JsonObject event) throws Unreadable {
        String type = Json.needed(event, "type");
        return switch (type) {
            case "message" -> message(id, event);
            case "app_home_opened" -> new Inbound.Opened(id, address(Json.needed(event, "user")), Optional.empty());
            default -> new Inbound.Unknown(id, Platform.SLACK, kind(type));
        };
    }

    private static Inbound message(EventId id, JsonObject event) throws Unreadable {
        String subtype = Json.text(event, "subtype").orElse("");
        boolean toUs = Json.text(event, "channel_type").filter("im"::equals).isPresent();
        boolean byPerson = !event.has("bot_id") && Json.text(event, "user").isPresent();
        if (!toUs || !byPerson || !SAID.contains(subtype)) {
            return new Inbound.Unknown(id, Platform.SLACK, kind(subtype.isEmpty() ? "message" : "message/" + subtype));
        }
        return new Inbound.Said(
                id,
                address(Json.needed(event, "user")),
                Optional.empty(),
                Words.of(Json.text(event, "text").orElse("")));
    }

    private static Address address(String user) {
        return Address.of(Platform.SLACK, user);
    }

    /** A kind becomes part of a log line and of a metric: short, and of plain characters. */
    static String kind(String type) {
        String plain = type.replaceAll("[^A-Za-z0-9_./-]", "?");
        return plain.length() <= LONGEST_KIND ? plain : plain.substring(0, LONGEST_KIND);
    }
}
