package dev.muster.simulator.slack;

import dev.muster.simulator.web.Json;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** The {@code views.} methods. */
final class ViewMethods {
    private final Workspace workspace;
    private final Views views;
    private final Triggers triggers;

    ViewMethods(Workspace workspace, Views views, Triggers triggers) {
        this.workspace = workspace;
        this.views = views;
        this.triggers = triggers;
    }

    Map<String, Method> table() {
        return Map.of(
                "views.open", new Method(Tier.FOUR, this::open),
                "views.push", new Method(Tier.FOUR, this::push),
                "views.update", new Method(Tier.FOUR, this::update),
                "views.publish", new Method(Tier.FOUR, this::publish));
    }

    private ObjectNode open(Arguments arguments) {
        var view = view(arguments);
        ViewRules.require(Surface.MODAL, view);
        return answer(views.open(triggers.exchange(arguments.required("trigger_id")), view));
    }

    private ObjectNode push(Arguments arguments) {
        var view = view(arguments);
        ViewRules.require(Surface.MODAL, view);
        return answer(views.push(triggers.exchange(arguments.required("trigger_id")), view));
    }

    private ObjectNode update(Arguments arguments) {
        var which = named(arguments);
        var user = workspace.users().stream()
                .map(SlackUser::id)
                .filter(id -> workspace.modals(id).stream().anyMatch(which))
                .findFirst()
                .orElseThrow(() -> new SlackError("not_found"));
        return answer(views.update(user, which, view(arguments), arguments.text("hash")));
    }

    private static Predicate<ObjectNode> named(Arguments arguments) {
        var external = arguments.text("external_id");
        if (external.isPresent()) {
            return view -> view.path("external_id").asString("").equals(external.get());
        }
        var id = arguments.required("view_id");
        return view -> view.path("id").asString("").equals(id);
    }

    private ObjectNode publish(Arguments arguments) {
        var user = workspace.user(arguments.required("user_id"));
        var id = user.map(SlackUser::id).orElseThrow(() -> new SlackError("invalid_arguments", "user not found"));
        return answer(views.publish(id, view(arguments), arguments.text("hash")));
    }

    private static ObjectNode view(Arguments arguments) {
        return arguments
                .object("view", "invalid_arguments")
                .orElseThrow(() -> new SlackError("invalid_arguments", "[ERROR] missing required field: view"));
    }

    private static ObjectNode answer(ObjectNode view) {
        return Json.object().set("view", view);
    }
}
