package dev.muster.teams;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.channel.Address;
import dev.muster.channel.EventId;
import dev.muster.channel.Inbound;
import dev.muster.channel.Platform;
import dev.muster.channel.Receipt;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.web.util.HtmlUtils;

/** What an activity means to us. */
final class InboundReader {

    static final String CARD_ACTION = "adaptiveCard/action";
    private static final Set<String> OUR_KEYS = Set.of("action", "msteams");
    private static final int MOST_VALUES = 200;

    private InboundReader() {}

    static Inbound read(ReceivedActivity activity) {
        if (activity.user().isEmpty() || activity.conversation().isEmpty() || activity.isFromBot()) {
            return unknown(activity);
        }
        return switch (activity.type()) {
            case "message" -> message(activity);
            case "invoke" -> invoke(activity);
            case "installationUpdate" -> installation(activity);
            case "conversationUpdate" -> membership(activity);
            default -> unknown(activity);
        };
    }

    static Address address(ReceivedActivity activity) {
        Address person = Address.of(Platform.TEAMS, activity.user());
        return activity.isPersonal()
                ? person
                : person.in(new Room(activity.serviceUrl(), activity.conversation()).toString());
    }

    // Action.Submit arrives as a message without text, its data and the card's inputs in one object (B.10).
    private static Inbound message(ReceivedActivity activity) {
        JsonNode value = activity.node("value");
        String action = Texts.of(value.path("action"));
        if (!action.isEmpty()) {
            return pressed(activity, action, value);
        }
        String words = words(activity);
        return words.isEmpty()
                ? unknown(activity)
                : new Inbound.Said(event(activity), address(activity), activity.locale(), words);
    }

    private static Inbound invoke(ReceivedActivity activity) {
        JsonNode action = activity.node("value", "action");
        JsonNode data = action.path("data");
        String id = List.of(data.path("action"), action.path("verb"), action.path("id")).stream()
                .map(Texts::of)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
        boolean ours = activity.text("name").equals(CARD_ACTION) && !id.isEmpty();
        return ours ? pressed(activity, id, data) : unknown(activity);
    }

    private static Inbound pressed(ReceivedActivity activity, String action, JsonNode data) {
        Receipt card = new Receipt(activity.conversation(), activity.text("replyToId"));
        return new Inbound.Pressed(event(activity), address(activity), activity.locale(), action, values(data), card);
    }

    private static Map<String, String> values(JsonNode data) {
        Map<String, String> values = new HashMap<>();
        data.properties().stream()
                .filter(field ->
                        field.getValue().isValueNode() && !field.getValue().isNull())
                .filter(field -> !OUR_KEYS.contains(field.getKey()))
                .limit(MOST_VALUES)
                .forEach(field -> values.put(
                        Texts.clean(field.getKey()),
                        Texts.clean(field.getValue().asText())));
        return values;
    }

    // Teams writes our own mention into the text as <at>Name</at>, and escapes some characters around it.
    private static String words(ReceivedActivity activity) {
        String text = activity.text("text");
        List<String> mentions = activity.each("entities")
                .filter(entity -> Texts.of(entity.path("type")).equals("mention"))
                .filter(entity -> Texts.of(entity.path("mentioned").path("id")).equals(activity.bot()))
                .map(entity -> Texts.of(entity.path("text")))
                .filter(mention -> !mention.isEmpty())
                .toList();
        for (String mention : mentions) {
            text = text.replace(mention, " ");
        }
        return Texts.clean(HtmlUtils.htmlUnescape(text)).replace('\u00A0', ' ').strip();
    }

    private static Inbound installation(ReceivedActivity activity) {
        return switch (activity.text("action")) {
            case "add", "add-upgrade" -> opened(activity);
            case "remove", "remove-upgrade" -> closed(activity);
            default -> unknown(activity);
        };
    }

    private static Inbound membership(ReceivedActivity activity) {
        if (hasUs(activity, "membersAdded")) {
            return opened(activity);
        }
        return hasUs(activity, "membersRemoved") ? closed(activity) : unknown(activity);
    }

    private static boolean hasUs(ReceivedActivity activity, String list) {
        return activity.each(list)
                .anyMatch(member ->
                        !activity.bot().isEmpty() && Texts.of(member.path("id")).equals(activity.bot()));
    }

    // Being added to a team says nothing of whether we may write to the person who did it.
    private static Inbound opened(ReceivedActivity activity) {
        return activity.isPersonal()
                ? new Inbound.Opened(event(activity), address(activity), activity.locale())
                : unknown(activity);
    }

    private static Inbound closed(ReceivedActivity activity) {
        return activity.isPersonal()
                ? new Inbound.Closed(event(activity), address(activity), activity.locale())
                : unknown(activity);
    }

    private static Inbound unknown(ReceivedActivity activity) {
        String name = activity.text("name");
        String kind = name.isEmpty() ? activity.type() : activity.type() + " " + name;
        return new Inbound.Unknown(event(activity), Platform.TEAMS, kind.isBlank() ? "nameless" : shortened(kind));
    }

    private static String shortened(String kind) {
        return kind.codePointCount(0, kind.length()) <= 100 ? kind : kind.substring(0, kind.offsetByCodePoints(0, 100));
    }

    private static EventId event(ReceivedActivity activity) {
        return EventId.of(Platform.TEAMS, activity.key());
    }
}
