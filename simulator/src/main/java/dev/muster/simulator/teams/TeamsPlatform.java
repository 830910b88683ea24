package dev.muster.simulator.teams;

import dev.muster.simulator.graph.GraphPlatform;
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
import dev.muster.simulator.world.Throttle;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One tenant with one bot: what it serves, and what its users can do. */
public final class TeamsPlatform implements AutoCloseable {
    private final AtomicReference<Optional<TeamsApp>> app = new AtomicReference<>(Optional.empty());
    private final Doorstep doorstep;
    private final Surroundings around;
    private final Arrivals arrivals;
    private final Tenant tenant;
    private final Hands hands;
    private final UserWindow windows;
    private final TeamsFingers fingers;
    private final BotCalls calls;
    private final FaultyDoor faulty;
    private final CallCounts counts;

    /** Tokens live in real time, whatever the simulated clock says: the bot checks them with its own. */
    private static final InstantSource REAL_TIME = InstantSource.system();

    public TeamsPlatform(Doorstep doorstep, Surroundings around, Arrivals arrivals, GraphPlatform graph) {
        var server = doorstep.server();
        this.doorstep = doorstep;
        this.around = around;
        this.arrivals = arrivals;
        this.tenant = new Tenant(around, this::happened);
        var keys = new Keys(around.journal());
        var login = new Login(
                app, keys, REAL_TIME, server::base, () -> graph.rules().permissions());
        Supplier<URI> serviceUrl = () -> server.base().resolve("/teams/");
        var notices = new Notices("teams", around.changes());
        this.calls = new BotCalls(keys, REAL_TIME, around.missed());
        this.hands = new Hands(app, tenant, new Activities(around.clock(), serviceUrl), calls, notices);
        this.fingers = new TeamsFingers(tenant, hands);
        this.windows = new UserWindow(tenant, notices);
        this.counts = new CallCounts(around.clock());
        var limits = new TeamsLimits(around.clock(), around.keeping().limits());
        var connector = new Connector(login, limits, new Conversations(app, tenant, serviceUrl));
        this.faulty = new FaultyDoor(connector, connector);
        server.open("/teams/", new CountingDoor(faulty, counts, connector));
        server.open("/login/", login);
        var graphLimit = Optional.of(new Throttle(around.clock(), Graph.LIMIT))
                .filter(_ -> around.keeping().limits().on());
        server.open("/v1.0/", graph.guarded(new Graph(login, graphLimit, tenant, hands, graph)));
    }

    public void connect(TeamsApp bot) {
        app.set(Optional.of(bot));
    }

    public void settle(TeamsUser user) {
        tenant.settle(user);
        around.changes().announce(user.mail(), "teams");
    }

    public Optional<TeamsUser> user(String mail) {
        return tenant.user(mail).filter(user -> user.mail().equals(mail));
    }

    public String state(TeamsUser user) {
        if (!tenant.installed(user)) {
            return "not-installed";
        }
        return tenant.blocks(user) ? "blocked" : "active";
    }

    public ObjectNode window(TeamsUser user) {
        return windows.of(user);
    }

    public void say(TeamsUser user, String text) {
        hands.say(user, text);
    }

    /** Users writing to the bot one after the other, all round. */
    public Calling.Result knock(int number, String words) {
        var members = tenant.members();
        if (members.isEmpty()) {
            return new Calling.Result.Failed("nobody_there");
        }
        return hands.knock(members.get(number % members.size()), tenant.nextId(), words);
    }

    public Acting act(TeamsUser user, String card, JsonNode action, JsonNode inputs) {
        var acting = hands.act(user, card, action, inputs);
        arrivals.pressed(user.mail(), TeamsFingers.verb(action));
        return acting;
    }

    public void react(TeamsUser user, String message, String kind) {
        hands.react(user, message, kind);
    }

    public void block(TeamsUser user, boolean blocked) {
        tenant.take(new TeamsEffect.Blocked(user.objectId(), blocked));
    }

    public void install(TeamsUser user, boolean installed) {
        if (installed) {
            hands.install(user);
        } else {
            hands.uninstall(user);
        }
    }

    public List<Arrivals.Arrival> arrived(TeamsUser user) {
        return tenant.messages(user).stream()
                .filter(message -> message.byApp() && !message.deleted())
                .map(message -> arrival(user, message))
                .toList();
    }

    public Fingers fingers() {
        return fingers;
    }

    public Tally tally() {
        return tenant.tally();
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

    private void happened(TeamsEffect effect) {
        switch (effect) {
            case TeamsEffect.Posted(var user, var message) -> {
                changed(user);
                if (message.byApp()) {
                    arrived(user, message.id());
                }
            }
            case TeamsEffect.Updated(var user, var id, var _) -> {
                changed(user);
                arrived(user, id);
            }
            case TeamsEffect.Deleted(var user, var _) -> changed(user);
            case TeamsEffect.Blocked(var user, var _) -> changed(user);
            case TeamsEffect.Installed(var user, var _) -> changed(user);
        }
    }

    private void arrived(String name, String id) {
        tenant.user(name)
                .ifPresent(user ->
                        tenant.message(user, id).ifPresent(message -> arrivals.arrived(arrival(user, message))));
    }

    private static Arrivals.Arrival arrival(TeamsUser user, TeamsMessage message) {
        return new Arrivals.Arrival("teams", user.mail(), message.id(), message.at(), message.activity());
    }

    private void changed(String name) {
        tenant.user(name).ifPresent(user -> around.changes().announce(user.mail(), "teams"));
    }
}
