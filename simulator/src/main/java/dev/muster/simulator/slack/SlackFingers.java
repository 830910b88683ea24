package dev.muster.simulator.slack;

import dev.muster.simulator.web.Json;
import dev.muster.simulator.world.Absent;
import dev.muster.simulator.world.Fingers;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Members' habits by hand: finds elements by the beginning of their action id. */
final class SlackFingers implements Fingers {
    private final Workspace workspace;
    private final Views views;
    private final Hands hands;

    SlackFingers(Workspace workspace, Views views, Hands hands) {
        this.workspace = workspace;
        this.views = views;
        this.hands = hands;
    }

    @Override
    public boolean offers(JsonNode content, String name) {
        return isModal(content)
                ? Blocks.interactive(content.path("blocks")).stream().anyMatch(found -> named(found, name))
                : button(content, name).isPresent();
    }

    private static boolean isModal(JsonNode content) {
        return content.path("type").asString("").equals("modal");
    }

    private static Optional<Blocks.Interactive> button(JsonNode content, String name) {
        return Blocks.interactive(content.path("blocks")).stream()
                .filter(found -> found.type().equals("button"))
                .filter(found -> found.actionId().startsWith(name))
                .findFirst();
    }

    @Override
    public void press(String mail, String message, String name, Map<String, String> inputs) {
        var user = member(mail);
        var open =
                views.top(user.id()).filter(view -> view.path("id").asString("").equals(message));
        if (open.isPresent()) {
            hands.submit(user, values(open.get(), inputs));
            return;
        }
        var content = workspace
                .message(user.conversation(), message)
                .orElseThrow(() -> new Absent("The message is gone."))
                .content();
        var button = button(content, name).orElseThrow(() -> new Absent("The button is gone."));
        hands.press(
                user,
                new Press(user.conversation(), message, button.blockId(), button.actionId(), values(content, inputs)));
    }

    private static ObjectNode values(JsonNode content, Map<String, String> inputs) {
        var values = Json.object();
        for (var found : Blocks.interactive(content.path("blocks"))) {
            inputs.forEach((name, value) -> {
                if (named(found, name)) {
                    values.withObjectProperty(found.blockId()).set(found.actionId(), value(found, value));
                }
            });
        }
        return values;
    }

    private static boolean named(Blocks.Interactive found, String name) {
        return found.actionId().startsWith(name) || found.blockId().startsWith(name);
    }

    private static ObjectNode value(Blocks.Interactive found, String value) {
        var json = Json.object().put("type", found.type());
        if (!found.element().has("options")) {
            return json.put("value", value);
        }
        for (var option : found.element().path("options")) {
            if (option.path("value").asString("").equals(value)) {
                json.set("selected_option", option);
            }
        }
        return json;
    }

    @Override
    public void say(String mail, String words) {
        var user = member(mail);
        hands.say(user, user.conversation(), words);
    }

    @Override
    public void block(String mail) {
        workspace.take(new SlackEffect.Blocked(member(mail).id(), true));
    }

    private SlackUser member(String mail) {
        return workspace.userByMail(mail).orElseThrow(() -> new Absent(mail + " does not use Slack."));
    }
}
