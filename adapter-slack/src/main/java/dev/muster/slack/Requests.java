package dev.muster.slack;

import com.google.gson.JsonObject;
import dev.muster.channel.EventId;
import dev.muster.channel.Inbound;
import dev.muster.channel.Platform;
import dev.muster.slack.Heard.Origin;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** Reads the bodies Slack sends: events as JSON, commands as a form, interactions as JSON within a form. */
final class Requests {

    private final Commands commands;
    private final Clicks clicks;

    Requests(ReplyAddresses replyAddresses) {
        this.commands = new Commands(replyAddresses);
        this.clicks = new Clicks(replyAddresses);
    }

    Heard read(byte[] body) throws Unreadable {
        String text = text(body);
        return text.stripLeading().startsWith("{") ? json(Json.object(text), body) : form(Form.read(text), body);
    }

    private static String text(byte[] body) throws Unreadable {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException notText) {
            throw new Unreadable("The body is not UTF-8 text.", notText);
        }
    }

    private static Heard json(JsonObject payload, byte[] body) throws Unreadable {
        String type = Json.needed(payload, "type");
        return switch (type) {
            case "url_verification" -> new Heard.Challenge(Json.needed(payload, "challenge"));
            case "event_callback" -> Events.read(payload);
            default -> new Heard.Told(unknown(body, type), Events.origin(payload));
        };
    }

    private Heard form(Map<String, String> form, byte[] body) throws Unreadable {
        if (form.containsKey("ssl_check")) {
            return new Heard.Knock();
        }
        if (form.containsKey("command")) {
            return commands.read(form);
        }
        String payload = form.get("payload");
        if (payload == null) {
            throw new Unreadable("The body is neither an event, a command nor an interaction.");
        }
        JsonObject interaction = Json.object(payload);
        String type = Json.needed(interaction, "type");
        Optional<Heard> click = "block_actions".equals(type) ? clicks.read(interaction) : Optional.empty();
        return click.isPresent()
                ? click.get()
                : new Heard.Told(unknown(body, type), new Origin(Optional.empty(), Optional.empty()));
    }

    /** Without an id of Slack's own, a repeat is recognised by having the same content. */
    private static Inbound.Unknown unknown(byte[] body, String type) {
        return new Inbound.Unknown(EventId.of(Platform.SLACK, digest(body)), Platform.SLACK, Events.kind(type));
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("This Java has no SHA-256", absent);
        }
    }
}
