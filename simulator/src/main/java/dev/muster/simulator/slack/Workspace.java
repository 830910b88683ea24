package dev.muster.simulator.slack;

import dev.muster.simulator.world.Effects;
import dev.muster.simulator.world.Forgetting;
import dev.muster.simulator.world.Surroundings;
import dev.muster.simulator.world.Tally;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The state of the workspace: changed only by effects, each journaled before it shows. */
final class Workspace {
    private final Effects<SlackEffect> effects;
    private final Timestamps timestamps;
    private final int kept;
    private final Forgetting forgetting;
    private final Tally tally = new Tally();
    private final Map<String, SlackUser> users = new TreeMap<>();
    private final Map<String, SlackUser> owners = new HashMap<>();
    private final Map<String, SlackUser> mails = new HashMap<>();
    private final Map<String, String> channelNames = new TreeMap<>();
    private final Map<String, UserGroup> userGroups = new TreeMap<>();
    private final Map<String, Conversation> conversations = new HashMap<>();
    private final Map<String, List<ObjectNode>> modals = new HashMap<>();
    private final Map<String, ObjectNode> homes = new HashMap<>();
    private final Set<String> blocked = new HashSet<>();
    private final Consumer<SlackEffect> listener;
    private List<SlackUser> members = List.of();
    private boolean removed;

    Workspace(Surroundings around, Consumer<SlackEffect> listener) {
        this.effects = new Effects<>(around.journal(), "slack", SlackEffect.class);
        this.timestamps = new Timestamps(around.clock());
        this.kept = around.keeping().messages();
        this.forgetting = new Forgetting(around.keeping().inAll());
        this.listener = listener;
        effects.replay(this::apply);
    }

    synchronized void settle(SlackUser user) {
        users.put(user.id(), user);
        members = List.of();
        owners.put(user.conversation(), user);
        mails.put(user.mail(), user);
    }

    synchronized void addChannel(String id, String name) {
        channelNames.put(id, name);
    }

    synchronized void addUserGroup(UserGroup group) {
        userGroups.put(group.id(), group);
    }

    synchronized List<UserGroup> userGroups() {
        return List.copyOf(userGroups.values());
    }

    SlackMessage post(String channel, String from, @Nullable String onlyFor, ObjectNode content) {
        SlackMessage message;
        synchronized (this) {
            message = new SlackMessage(timestamps.next(), from, onlyFor, content, false, false);
            keep(new SlackEffect.Posted(channel, message));
        }
        listener.accept(new SlackEffect.Posted(channel, message));
        return message;
    }

    /** Makes an effect last, then visible, then known. */
    void take(SlackEffect effect) {
        synchronized (this) {
            keep(effect);
        }
        listener.accept(effect);
    }

    private void keep(SlackEffect effect) {
        effects.append(effect);
        apply(effect);
    }

    private void apply(SlackEffect effect) {
        switch (effect) {
            case SlackEffect.Posted(var channel, var message) -> add(channel, message);
            case SlackEffect.Updated(var channel, var ts, var content) ->
                in(channel).change(ts, message -> message.showing(content));
            case SlackEffect.Deleted(var channel, var ts) -> in(channel).change(ts, SlackMessage::gone);
            case SlackEffect.Blocked(var user, var now) -> set(blocked, user, now);
            case SlackEffect.ModalsShown(var user, var views) -> modals.put(user, List.copyOf(views));
            case SlackEffect.HomePublished(var user, var view) -> homes.put(user, view);
            case SlackEffect.AppRemoved(var now) -> removed = now;
        }
    }

    private void add(String channel, SlackMessage message) {
        timestamps.seen(message.ts());
        var conversation = in(channel);
        conversation.add(message);
        forgetting.kept(() -> conversation.forget(message.ts()));
        if (message.byApp() && !message.ephemeral()) {
            tally.add(channel, message.delivery(), message.at());
        }
    }

    private Conversation in(String channel) {
        return conversations.computeIfAbsent(channel, id -> new Conversation(id, kept));
    }

    private static void set(Set<String> members, String member, boolean in) {
        if (in) {
            members.add(member);
        } else {
            members.remove(member);
        }
    }

    Tally tally() {
        return tally;
    }

    String nextTimestamp() {
        return timestamps.next();
    }

    synchronized boolean removed() {
        return removed;
    }

    /** Those who can write, in an order that stays. */
    synchronized List<SlackUser> members() {
        if (members.isEmpty()) {
            members =
                    users.values().stream().filter(user -> !user.deactivated()).toList();
        }
        return members;
    }

    synchronized Collection<SlackUser> users() {
        return List.copyOf(users.values());
    }

    synchronized Optional<SlackUser> user(String id) {
        return Optional.ofNullable(users.get(id));
    }

    synchronized Optional<SlackUser> userByMail(String mail) {
        return Optional.ofNullable(mails.get(mail));
    }

    /** Whose direct conversation with the app this is. */
    synchronized Optional<SlackUser> owner(String channel) {
        return Optional.ofNullable(owners.get(channel));
    }

    synchronized Map<String, String> channels() {
        return Map.copyOf(channelNames);
    }

    synchronized boolean knows(String channel) {
        return owners.containsKey(channel) || channelNames.containsKey(channel);
    }

    synchronized boolean blocks(String user) {
        return blocked.contains(user);
    }

    synchronized List<SlackMessage> messages(String channel) {
        var conversation = conversations.get(channel);
        return conversation == null ? List.of() : conversation.messages();
    }

    synchronized Optional<SlackMessage> message(String channel, String ts) {
        return Optional.ofNullable(conversations.get(channel)).flatMap(conversation -> conversation.message(ts));
    }

    synchronized List<ObjectNode> modals(String user) {
        return modals.getOrDefault(user, List.of());
    }

    synchronized Optional<ObjectNode> home(String user) {
        return Optional.ofNullable(homes.get(user));
    }
}
