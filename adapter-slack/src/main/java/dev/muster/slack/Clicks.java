package dev.muster.slack;

import com.google.gson.JsonObject;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload.Action;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload.Container;
import com.slack.api.model.view.ViewState;
import dev.muster.channel.Address;
import dev.muster.channel.EventId;
import dev.muster.channel.Inbound;
import dev.muster.channel.Platform;
import dev.muster.channel.Receipt;
import dev.muster.slack.Heard.Origin;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads presses of the buttons that our cards have. */
final class Clicks {

    private final ReplyAddresses replyAddresses;

    Clicks(ReplyAddresses replyAddresses) {
        this.replyAddresses = replyAddresses;
    }

    /** Empty for anything that is not one of our buttons on one of our messages: a link button, a select, a view. */
    Optional<Heard> read(JsonObject interaction) throws Unreadable {
        // Our own message comes back with whatever Slack adds to blocks; nothing of it is needed, so nothing of it can
        // hurt.
        interaction.remove("message");
        interaction.remove("view");
        BlockActionPayload payload = Json.as(interaction, BlockActionPayload.class);
        Optional<Action> button = button(payload.getActions());
        return button.isPresent() && isOnMessage(payload.getContainer())
                ? Optional.of(told(payload, button.get()))
                : Optional.empty();
    }

    private static Optional<Action> button(List<Action> actions) {
        return actions == null
                ? Optional.empty()
                : actions.stream()
                        .filter(action -> action != null && "button".equals(action.getType()))
                        .filter(Clicks::isOurs)
                        .findFirst();
    }

    /** A button that opens a link reports its click too, which then needs no answer. */
    private static boolean isOurs(Action button) {
        String id = button.getActionId();
        boolean opensLink =
                button.getUrl() != null || (id != null && id.startsWith("open#") && button.getValue() == null);
        return id != null && id.indexOf('#') > 0 && !opensLink;
    }

    private static boolean isOnMessage(Container container) {
        return container != null && container.getChannelId() != null && container.getMessageTs() != null;
    }

    private Heard.Told told(BlockActionPayload payload, Action button) throws Unreadable {
        Origin origin = origin(payload);
        String room = room(payload);
        Container container = payload.getContainer();
        Inbound pressed = new Inbound.Pressed(
                id(payload, button),
                Address.of(Platform.SLACK, user(payload)).in(room),
                Optional.empty(),
                button.getActionId().substring(0, button.getActionId().indexOf('#')),
                values(payload, button),
                new Receipt(room.isEmpty() ? container.getChannelId() : room, container.getMessageTs()));
        return new Heard.Told(pressed, origin);
    }

    /** Only a message that its reader alone sees is answered, and changed, through the address that came with the click. */
    private String room(BlockActionPayload payload) {
        return payload.getContainer().isEphemeral()
                ? replyAddresses.room(
                        Optional.of(payload.getContainer().getChannelId()),
                        Optional.ofNullable(payload.getResponseUrl()))
                : "";
    }

    /** Each click has a trigger of its own, and a repeat of the request has the same one. */
    private static EventId id(BlockActionPayload payload, Action button) throws Unreadable {
        if (payload.getTriggerId() != null) {
            return EventId.of(Platform.SLACK, "click/" + payload.getTriggerId());
        }
        if (button.getActionTs() == null) {
            throw new Unreadable("The click has neither trigger_id nor action_ts.");
        }
        return EventId.of(Platform.SLACK, "click/" + user(payload) + "/" + button.getActionTs());
    }

    private static String user(BlockActionPayload payload) throws Unreadable {
        return Optional.ofNullable(payload.getUser())
                .map(BlockActionPayload.User::getId)
                .filter(id -> !id.isBlank())
                .orElseThrow(() -> new Unreadable("The click has no user."));
    }

    private static Origin origin(BlockActionPayload payload) {
        return new Origin(
                Optional.ofNullable(payload.getTeam())
                        .map(BlockActionPayload.Team::getId)
                        .or(() -> Optional.ofNullable(payload.getUser()).map(BlockActionPayload.User::getTeamId)),
                Optional.ofNullable(payload.getEnterprise()).map(BlockActionPayload.Enterprise::getId));
    }

    /** What was filled in, and over it the button's own data, which no input may change. */
    private static Map<String, String> values(BlockActionPayload payload, Action button) throws Unreadable {
        Map<String, String> values = new HashMap<>();
        if (payload.getState() != null && payload.getState().getValues() != null) {
            payload.getState()
                    .getValues()
                    .forEach((block, inputs) -> filledIn(inputs).ifPresent(text -> values.put(block, text)));
        }
        if (button.getValue() != null) {
            values.putAll(Form.read(button.getValue()));
        }
        return values;
    }

    /** A block of ours has one input, and carries its id. */
    private static Optional<String> filledIn(Map<String, ViewState.Value> inputs) {
        return inputs == null
                ? Optional.empty()
                : inputs.values().stream()
                        .flatMap(value -> filledIn(value).stream())
                        .findFirst();
    }

    private static Optional<String> filledIn(ViewState.Value value) {
        return Optional.ofNullable(value)
                .flatMap(input -> Optional.ofNullable(input.getSelectedOption())
                        .map(ViewState.SelectedOption::getValue)
                        .or(() -> Optional.ofNullable(input.getValue())));
    }
}
