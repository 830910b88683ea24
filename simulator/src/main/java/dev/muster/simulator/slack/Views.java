package dev.muster.simulator.slack;

import dev.muster.simulator.web.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The modals on members' screens: stacks of at most three views. */
final class Views {
    private static final int MOST_STACKED = 3;
    private static final int MOST_BYTES = 250_000;

    private final Workspace workspace;

    Views(Workspace workspace) {
        this.workspace = workspace;
    }

    synchronized ObjectNode open(String user, ObjectNode asked) {
        var view = made(asked, Surface.MODAL);
        requireNew(user, view);
        show(user, List.of(view));
        return view;
    }

    synchronized ObjectNode push(String user, ObjectNode asked) {
        var views = new ArrayList<>(workspace.modals(user));
        if (views.size() >= MOST_STACKED) {
            throw new SlackError("push_limit_reached");
        }
        var view = made(asked, Surface.MODAL);
        requireNew(user, view);
        if (!views.isEmpty()) {
            view.set("previous_view_id", views.getLast().path("id"));
            view.set("root_view_id", views.getFirst().path("id"));
        }
        views.add(view);
        show(user, views);
        return view;
    }

    /** Puts other content into an open view; {@code hash} guards against changing a newer one. */
    synchronized ObjectNode update(String user, Predicate<ObjectNode> which, ObjectNode asked, Optional<String> hash) {
        var views = new ArrayList<>(workspace.modals(user));
        int index = 0;
        while (index < views.size() && !which.test(views.get(index))) {
            index++;
        }
        if (index == views.size()) {
            throw new SlackError("not_found");
        }
        var old = views.get(index);
        requireHash(old, hash);
        var view = made(asked, Surface.MODAL);
        List.of("id", "root_view_id", "previous_view_id").forEach(name -> view.set(name, old.path(name)));
        views.set(index, view);
        show(user, views);
        return view;
    }

    synchronized void closeTop(String user) {
        var views = workspace.modals(user);
        show(user, views.isEmpty() ? views : views.subList(0, views.size() - 1));
    }

    synchronized void closeAll(String user) {
        show(user, List.of());
    }

    synchronized ObjectNode publish(String user, ObjectNode asked, Optional<String> hash) {
        workspace.home(user).ifPresent(old -> requireHash(old, hash));
        var view = made(asked, Surface.HOME);
        workspace.take(new SlackEffect.HomePublished(user, view));
        return view;
    }

    Optional<ObjectNode> top(String user) {
        return workspace.modals(user).stream().reduce((_, later) -> later);
    }

    private void show(String user, List<ObjectNode> views) {
        workspace.take(new SlackEffect.ModalsShown(user, List.copyOf(views)));
    }

    private void requireNew(String user, ObjectNode view) {
        var external = view.path("external_id").asString("");
        var taken = workspace.modals(user).stream()
                .anyMatch(open -> open.path("external_id").asString("").equals(external));
        if (!external.isEmpty() && taken) {
            throw new SlackError("duplicate_external_id");
        }
    }

    private static void requireHash(ObjectNode old, Optional<String> hash) {
        if (hash.isPresent() && !hash.get().equals(old.path("hash").asString(""))) {
            throw new SlackError("hash_conflict");
        }
    }

    private static ObjectNode made(ObjectNode asked, Surface surface) {
        ViewRules.require(surface, asked);
        if (Json.bytes(asked).length > MOST_BYTES) {
            throw new SlackError("view_too_large");
        }
        var id = "V"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 10).toUpperCase(Locale.ROOT);
        var view = asked.deepCopy()
                .put("id", id)
                .put("team_id", Installation.TEAM)
                .put("app_id", Installation.APP)
                .put("bot_id", Installation.BOT)
                .put("app_installed_team_id", Installation.TEAM)
                .put("root_view_id", id)
                .putNull("previous_view_id")
                .put("hash", UUID.randomUUID().toString());
        List.of("private_metadata", "callback_id", "external_id")
                .forEach(name -> view.put(name, asked.path(name).asString("")));
        view.set("blocks", Blocks.withIds((ArrayNode) asked.path("blocks")));
        view.putObject("state").putObject("values");
        return view;
    }
}
