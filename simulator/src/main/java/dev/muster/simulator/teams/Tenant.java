package dev.muster.simulator.teams;

import dev.muster.simulator.world.Effects;
import dev.muster.simulator.world.Forgetting;
import dev.muster.simulator.world.Surroundings;
import dev.muster.simulator.world.Tally;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** The state of the tenant: changed only by effects, each journaled before it shows. */
final class Tenant {
    private final Effects<TeamsEffect> effects;
    private final InstantSource clock;
    private final int kept;
    private final Forgetting forgetting;
    private final Consumer<TeamsEffect> listener;
    private final Tally tally = new Tally();
    private final Map<String, TeamsUser> users = new HashMap<>();
    private final Map<String, TeamsUser> byName = new HashMap<>();
    private final Map<String, Chat> chats = new HashMap<>();
    private final Map<String, Boolean> installed = new HashMap<>();
    private final Set<String> blocked = new HashSet<>();
    private List<TeamsUser> members = List.of();
    private boolean live;
    private long lastId;

    Tenant(Surroundings around, Consumer<TeamsEffect> listener) {
        this.effects = new Effects<>(around.journal(), "teams", TeamsEffect.class);
        this.clock = around.clock();
        this.kept = around.keeping().messages();
        this.forgetting = new Forgetting(around.keeping().inAll());
        this.listener = listener;
        effects.replay(this::apply);
        this.live = true;
    }

    synchronized void settle(TeamsUser user) {
        users.put(user.objectId(), user);
        members = List.of();
        List.of(user.mail(), user.id(), user.objectId(), user.conversation()).forEach(name -> byName.put(name, user));
    }

    TeamsMessage post(TeamsUser user, boolean byApp, ObjectNode activity) {
        TeamsMessage message;
        synchronized (this) {
            message = new TeamsMessage(nextId(), byApp, activity, false, false);
            keep(new TeamsEffect.Posted(user.objectId(), message));
        }
        listener.accept(new TeamsEffect.Posted(user.objectId(), message));
        return message;
    }

    /** Makes an effect last, then visible, then known. */
    void take(TeamsEffect effect) {
        synchronized (this) {
            keep(effect);
        }
        listener.accept(effect);
    }

    private void keep(TeamsEffect effect) {
        effects.append(effect);
        apply(effect);
    }

    private void apply(TeamsEffect effect) {
        switch (effect) {
            case TeamsEffect.Posted(var user, var message) -> add(user, message);
            case TeamsEffect.Updated(var user, var id, var activity) ->
                chat(user).change(id, message -> message.showing(activity));
            case TeamsEffect.Deleted(var user, var id) -> chat(user).change(id, TeamsMessage::gone);
            case TeamsEffect.Blocked(var user, var now) -> setBlocked(user, now);
            case TeamsEffect.Installed(var user, var now) -> {
                installed.put(user, now);
                members = List.of();
            }
        }
    }

    private void add(String user, TeamsMessage message) {
        lastId = Math.max(lastId, Long.parseLong(message.id()));
        var chat = chat(user);
        chat.add(message);
        forgetting.kept(() -> chat.forget(message.id()));
        if (message.byApp()) {
            // Ids run ahead of the clock when more than one comes in a millisecond.
            tally.add(user, message.delivery(), live ? clock.instant() : message.at());
        }
    }

    private void setBlocked(String user, boolean now) {
        if (now) {
            blocked.add(user);
        } else {
            blocked.remove(user);
        }
    }

    private Chat chat(String user) {
        return chats.computeIfAbsent(user, _ -> new Chat(kept));
    }

    Tally tally() {
        return tally;
    }

    /** An id for a message that is not kept. */
    synchronized String nextId() {
        lastId = Math.max(lastId + 1, clock.millis());
        return Long.toString(lastId);
    }

    /** Those who have the app, in an order that stays. */
    synchronized List<TeamsUser> members() {
        if (members.isEmpty()) {
            members = users.values().stream().filter(this::installed).toList();
        }
        return members;
    }

    /** By mail, 29: id, Entra object id, or the id of the personal conversation. */
    synchronized Optional<TeamsUser> user(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    synchronized boolean installed(TeamsUser user) {
        return installed.getOrDefault(user.objectId(), user.installed());
    }

    synchronized boolean blocks(TeamsUser user) {
        return blocked.contains(user.objectId());
    }

    synchronized List<TeamsMessage> messages(TeamsUser user) {
        return chat(user.objectId()).messages();
    }

    synchronized Optional<TeamsMessage> message(TeamsUser user, String id) {
        return chat(user.objectId()).message(id);
    }
}
