package dev.muster.simulator.slack;

import dev.muster.simulator.web.Json;
import dev.muster.simulator.world.Absent;
import dev.muster.simulator.world.Arrivals;
import dev.muster.simulator.world.CallCounts;
import dev.muster.simulator.world.Calling;
import dev.muster.simulator.world.CountingDoor;
import dev.muster.simulator.world.Doorstep;
import dev.muster.simulator.world.Faults;
import dev.muster.simulator.world.FaultyDoor;
import dev.muster.simulator.world.Fingers;
import dev.muster.simulator.world.Notices;
import dev.muster.simulator.world.Surroundings;
import dev.muster.simulator.world.Tally;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One workspace with one app: what it serves, and what its members can do. */
public final class SlackPlatform implements AutoCloseable {
    private final AtomicReference<Optional<SlackApp>> app = new AtomicReference<>(Optional.empty());
    private final Doorstep doorstep;
    private final Surroundings around;
    private final Arrivals arrivals;
    private final Workspace workspace;
    private final Hands hands;
    private final MemberWindow windows;
    private final SlackFingers fingers;
    private final AppCalls calls;
    private final FaultyDoor faulty;
    private final CallCounts counts;

    public SlackPlatform(Doorstep doorstep, Surroundings around, Arrivals arrivals) {
        var server = doorstep.server();
        this.doorstep = doorstep;
        this.around = around;
        this.arrivals = arrivals;
        this.workspace = new Workspace(around, this::happened);
        var views = new Views(workspace);
        var triggers = new Triggers(around.clock());
        var responseUrls = new ResponseUrls(workspace, around.clock(), server::base);
        var notices = new Notices("slack", around.changes());
        this.calls = new AppCalls(app, around);
        this.hands = new Hands(
                workspace, views, new Payloads(around.clock(), triggers, responseUrls), calls, notices, responseUrls);
        this.fingers = new SlackFingers(workspace, views, hands);
        this.windows = new MemberWindow(workspace, views, notices);
        var limits = new SlackLimits(around.clock(), around.keeping().limits(), this::conversation);
        var api = new SlackApi(app, workspace, limits, methods(views, triggers));
        this.faulty = new FaultyDoor(api, api);
        this.counts = new CallCounts(around.clock());
        server.open("/slack/api/", new CountingDoor(faulty, counts, api));
        server.open("/slack/response/", responseUrls);
    }

    private Map<String, Method> methods(Views views, Triggers triggers) {
        var recipients = new Recipients(workspace);
        var methods = new HashMap<>(new ChatMethods(workspace, recipients).table());
        methods.putAll(new ConversationMethods(workspace, recipients).table());
        methods.putAll(new UserMethods(workspace, recipients, around.clock()).table());
        methods.putAll(new UserGroupMethods(workspace).table());
        methods.putAll(new ViewMethods(workspace, views, triggers).table());
        methods.putAll(TeamMethods.table());
        return methods;
    }

    private String conversation(String channel) {
        return workspace.user(channel).map(SlackUser::conversation).orElse(channel);
    }

    public void connect(SlackApp installed) {
        app.set(Optional.of(installed));
        workspace.take(new SlackEffect.AppRemoved(false));
    }

    public void settle(SlackUser user) {
        workspace.settle(user);
        around.changes().announce(user.mail(), "slack");
    }

    /** A channel that everybody is in, the app too. */
    public void addChannel(String id, String name) {
        workspace.addChannel(id, name);
    }

    public void addUserGroup(UserGroup group) {
        workspace.addUserGroup(group);
    }

    public Optional<SlackUser> user(String mail) {
        return workspace.userByMail(mail);
    }

    public String state(SlackUser user) {
        if (user.deactivated()) {
            return "deactivated";
        }
        return workspace.blocks(user.id()) ? "blocked" : "active";
    }

    public ObjectNode window(SlackUser user) {
        return windows.of(user);
    }

    public void say(SlackUser user, Optional<String> conversation, String text) {
        var channel = conversation.orElse(user.conversation());
        if (!channel.equals(user.conversation()) && !workspace.channels().containsKey(channel)) {
            throw new Absent("There is no conversation " + channel + " for " + user.mail() + ".");
        }
        hands.say(user, channel, text);
    }

    public void press(SlackUser user, Press press) {
        hands.press(user, press);
        arrivals.pressed(user.mail(), press.actionId());
    }

    public ObjectNode submit(SlackUser user, JsonNode values) {
        return hands.submit(user, values);
    }

    public void closeModal(SlackUser user) {
        hands.close(user);
    }

    public void openHome(SlackUser user) {
        hands.openHome(user);
    }

    public void block(SlackUser user, boolean blocked) {
        workspace.take(new SlackEffect.Blocked(user.id(), blocked));
    }

    /** Members writing to the app one after the other, all round. */
    public Calling.Result knock(int number, String words) {
        var members = workspace.members();
        if (members.isEmpty()) {
            return new Calling.Result.Failed("nobody_there");
        }
        return hands.knock(members.get(number % members.size()), workspace.nextTimestamp(), words);
    }

    /** Tells the app of a member who has just joined. */
    public void announceJoin(SlackUser user) {
        var event = Json.object().put("type", "team_join");
        event.putObject("user").put("id", user.id()).put("team_id", Installation.TEAM);
        hands.tell(event);
    }

    /** Removes the app: its token dies, and it is told so. */
    public void uninstall() {
        workspace.take(new SlackEffect.AppRemoved(true));
        hands.tell(Json.object().put("type", "app_uninstalled"));
    }

    public List<Arrivals.Arrival> arrived(SlackUser user) {
        return workspace.messages(user.conversation()).stream()
                .filter(message -> message.byApp() && !message.deleted())
                .map(message -> arrival(user, message, message.content()))
                .toList();
    }

    public Fingers fingers() {
        return fingers;
    }

    public Tally tally() {
        return workspace.tally();
    }

    public CallCounts.Totals calls() {
        return counts.totals();
    }

    public Faults faults() {
        return faulty.faults();
    }

    public void set(Faults faults) {
        faulty.set(faults);
        doorstep.refuse(faults.reach() == Faults.Reach.REFUSED);
    }

    @Override
    public void close() {
        calls.close();
    }

    private void happened(SlackEffect effect) {
        switch (effect) {
            case SlackEffect.Posted(var channel, var message) -> {
                changed(channel);
                workspace
                        .owner(channel)
                        .filter(_ -> message.byApp())
                        .ifPresent(user -> arrivals.arrived(arrival(user, message, message.content())));
            }
            case SlackEffect.Updated(var channel, var ts, var content) -> {
                changed(channel);
                workspace
                        .owner(channel)
                        .ifPresent(user -> workspace
                                .message(channel, ts)
                                .ifPresent(message -> arrivals.arrived(arrival(user, message, content))));
            }
            case SlackEffect.Deleted(var channel, var _) -> changed(channel);
            case SlackEffect.Blocked(var user, var _) -> changedFor(user);
            case SlackEffect.ModalsShown(var user, var views) -> {
                changedFor(user);
                views.stream().reduce((_, later) -> later).ifPresent(view -> shown(user, view));
            }
            case SlackEffect.HomePublished(var user, var _) -> changedFor(user);
            case SlackEffect.AppRemoved(var _) -> workspace.users().forEach(user -> changedFor(user.id()));
        }
    }

    /** An opened dialog asks for something just as a message does. */
    private void shown(String user, ObjectNode view) {
        var id = view.path("id").asString("");
        workspace
                .user(user)
                .map(found -> new Arrivals.Arrival(
                        "slack", found.mail(), id, around.clock().instant(), view))
                .ifPresent(arrivals::arrived);
    }

    private static Arrivals.Arrival arrival(SlackUser user, SlackMessage message, ObjectNode content) {
        return new Arrivals.Arrival("slack", user.mail(), message.ts(), message.at(), content);
    }

    private void changed(String channel) {
        workspace
                .owner(channel)
                .ifPresentOrElse(
                        user -> changedFor(user.id()), () -> workspace.users().forEach(user -> changedFor(user.id())));
    }

    private void changedFor(String user) {
        workspace.user(user).ifPresent(found -> around.changes().announce(found.mail(), "slack"));
    }
}
