package dev.muster.simulator.teams;

import dev.muster.simulator.web.Json;
import dev.muster.simulator.world.Absent;
import dev.muster.simulator.world.Fingers;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Users' habits by hand: finds actions in cards by the beginning of their verb. */
final class TeamsFingers implements Fingers {
    private final Tenant tenant;
    private final Hands hands;

    TeamsFingers(Tenant tenant, Hands hands) {
        this.tenant = tenant;
        this.hands = hands;
    }

    @Override
    public boolean offers(JsonNode content, String name) {
        return action(content, name).isPresent();
    }

    private static Optional<JsonNode> action(JsonNode activity, String name) {
        return StreamSupport.stream(activity.path("attachments").spliterator(), false)
                .flatMap(attachment -> within(attachment.path("content")))
                .filter(node -> node.path("type").asString("").matches("Action\\.(Execute|Submit)"))
                .filter(node -> verb(node).startsWith(name))
                .findFirst();
    }

    /** A node and everything inside it; a card hides actions in sets, columns and containers. */
    private static Stream<JsonNode> within(JsonNode node) {
        var inside = StreamSupport.stream(node.spliterator(), false).flatMap(TeamsFingers::within);
        return Stream.concat(Stream.of(node), inside);
    }

    /** Action.Submit has no verb of its own, so bots put one into its data or its id. */
    static String verb(JsonNode action) {
        return Json.text(action, "verb")
                .or(() -> Json.text(action.path("data"), "verb"))
                .or(() -> Json.text(action.path("data"), "action"))
                .or(() -> Json.text(action, "id"))
                .orElse("");
    }

    @Override
    public void press(String mail, String message, String name, Map<String, String> inputs) {
        var user = member(mail);
        var activity = tenant.message(user, message)
                .orElseThrow(() -> new Absent("The message is gone."))
                .activity();
        var action = action(activity, name).orElseThrow(() -> new Absent("The button is gone."));
        hands.act(user, message, action, filled(activity, inputs));
    }

    private static ObjectNode filled(JsonNode activity, Map<String, String> inputs) {
        var filled = Json.object();
        StreamSupport.stream(activity.path("attachments").spliterator(), false)
                .flatMap(attachment -> within(attachment.path("content")))
                .filter(node -> node.path("type").asString("").startsWith("Input."))
                .map(input -> input.path("id").asString(""))
                .forEach(id -> inputs.forEach((name, value) -> {
                    if (id.startsWith(name)) {
                        filled.put(id, value);
                    }
                }));
        return filled;
    }

    @Override
    public void say(String mail, String words) {
        hands.say(member(mail), words);
    }

    @Override
    public void block(String mail) {
        tenant.take(new TeamsEffect.Blocked(member(mail).objectId(), true));
    }

    private TeamsUser member(String mail) {
        return tenant.user(mail).orElseThrow(() -> new Absent(mail + " does not use Teams."));
    }
}
