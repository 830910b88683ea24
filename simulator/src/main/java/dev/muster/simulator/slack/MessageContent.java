package dev.muster.simulator.slack;

import dev.muster.simulator.web.Json;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a call wants to say, checked as Slack checks it. */
final class MessageContent {
    private static final int CUT_ABOVE = 40_000;
    private static final int BRIEF = 4_000;
    private static final int MOST_MARKDOWN = 12_000;
    private static final int MOST_ATTACHMENTS = 100;
    private static final List<String> CARRIED = List.of("thread_ts", "icon_emoji", "username");

    private MessageContent() {}

    /** For chat.postMessage, which cuts a text that is too long. */
    static ObjectNode posted(Arguments arguments) {
        return content(arguments, text(arguments));
    }

    /** For chat.update and chat.postEphemeral, which refuse a text that is too long. */
    static ObjectNode brief(Arguments arguments) {
        var text = text(arguments);
        if (text.length() > BRIEF) {
            throw new SlackError("msg_too_long");
        }
        return content(arguments, text);
    }

    private static String text(Arguments arguments) {
        var text = arguments.text("text").orElse("");
        return text.length() > CUT_ABOVE ? text.substring(0, CUT_ABOVE) : text;
    }

    private static ObjectNode content(Arguments arguments, String text) {
        var blocks = arguments.array("blocks", "invalid_blocks_format").filter(found -> !found.isEmpty());
        var attachments = arguments.array("attachments", "invalid_attachments").filter(found -> !found.isEmpty());
        var markdown = markdown(arguments, !text.isEmpty() || blocks.isPresent());
        if (text.isEmpty() && blocks.isEmpty() && attachments.isEmpty() && markdown.isEmpty()) {
            throw new SlackError("no_text");
        }
        var content = Json.object().put("text", markdown.orElse(text));
        blocks.ifPresent(found -> content.set("blocks", checked(found)));
        attachments.ifPresent(found -> content.set("attachments", few(found)));
        metadata(arguments).ifPresent(found -> content.set("metadata", found));
        CARRIED.forEach(name -> arguments.text(name).ifPresent(value -> content.put(name, value)));
        return content;
    }

    private static Optional<String> markdown(Arguments arguments, boolean besideOther) {
        var markdown = arguments.text("markdown_text");
        if (markdown.isPresent() && besideOther) {
            throw new SlackError("markdown_text_conflict");
        }
        if (markdown.filter(text -> text.length() > MOST_MARKDOWN).isPresent()) {
            throw new SlackError("msg_too_long");
        }
        return markdown;
    }

    private static ArrayNode checked(ArrayNode blocks) {
        BlockRules.require(Surface.MESSAGE, blocks);
        return Blocks.withIds(blocks);
    }

    private static ArrayNode few(ArrayNode attachments) {
        if (attachments.size() > MOST_ATTACHMENTS) {
            throw new SlackError("too_many_attachments");
        }
        return attachments;
    }

    private static Optional<ObjectNode> metadata(Arguments arguments) {
        var metadata = arguments.object("metadata", "invalid_metadata_format");
        var whole = metadata.stream()
                .allMatch(found -> found.path("event_type").isString()
                        && found.path("event_payload").isObject());
        if (!whole) {
            throw new SlackError("invalid_metadata_schema");
        }
        return metadata;
    }
}
