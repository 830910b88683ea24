package dev.muster.simulator.slack;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The limits of a modal or a home tab. */
final class ViewRules {
    private ViewRules() {}

    static void require(Surface surface, ObjectNode view) {
        var problems = new Problems();
        var type = surface == Surface.HOME ? "home" : "modal";
        if (!view.path("type").asString("").equals(type)) {
            problems.add("must be a view of type " + type, "/view/type");
        }
        if (surface == Surface.MODAL) {
            problems.required(view, "title", "/view");
            for (var name : new String[] {"title", "submit", "close"}) {
                problems.plain(view.path(name), 24, "/view/" + name);
            }
        }
        problems.longest(view.path("private_metadata"), 3000, "/view/private_metadata");
        problems.longest(view.path("callback_id"), 255, "/view/callback_id");
        if (surface == Surface.MODAL && hasInput(view) && view.path("submit").isMissingNode()) {
            problems.required(view, "submit", "/view");
        }
        if (!(view.path("blocks") instanceof ArrayNode blocks)) {
            problems.required(view, "blocks", "/view");
            throw new SlackError("invalid_arguments", problems.found());
        }
        if (!problems.found().isEmpty()) {
            throw new SlackError("invalid_arguments", problems.found());
        }
        BlockRules.require(surface, blocks);
    }

    private static boolean hasInput(ObjectNode view) {
        for (var block : view.path("blocks")) {
            if (block.path("type").asString("").equals("input")) {
                return true;
            }
        }
        return false;
    }
}
