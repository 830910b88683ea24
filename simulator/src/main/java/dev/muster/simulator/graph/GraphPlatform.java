package dev.muster.simulator.graph;

import dev.muster.simulator.web.Answer;
import dev.muster.simulator.web.Door;
import dev.muster.simulator.web.Json;
import dev.muster.simulator.web.Request;
import dev.muster.simulator.world.Absent;
import dev.muster.simulator.world.Agenda;
import dev.muster.simulator.world.Faults;
import dev.muster.simulator.world.FaultyDoor;
import dev.muster.simulator.world.Person;
import dev.muster.simulator.world.Surroundings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** An organisation's Entra and Intune as Graph shows them, and what can be done to them by hand. */
public final class GraphPlatform implements FaultyDoor.Errors {
    private static final Duration DIRECTORY_SPAN = Duration.ofSeconds(10);
    private static final Duration DEVICES_SPAN = Duration.ofSeconds(20);

    private final AtomicReference<GraphRules> rules = new AtomicReference<>(GraphRules.USUAL);
    private final AtomicReference<Optional<FaultyDoor>> door = new AtomicReference<>(Optional.empty());
    private final Entra entra;
    private final Intune intune;
    private final DirectoryCalls directory;
    private final DeviceCalls devices;
    private final Bucket directoryUnits;
    private final Bucket deviceRequests;
    private final boolean limited;

    public GraphPlatform(Surroundings around, Agenda agenda, Supplier<URI> base) {
        this.entra = new Entra(around.journal());
        this.intune = new Intune(around.journal(), agenda, around.clock(), entra);
        var listing = new Listing(base);
        this.directory = new DirectoryCalls(entra, listing, rules::get);
        this.devices = new DeviceCalls(intune, listing, rules::get);
        this.directoryUnits = new Bucket(around.clock(), DIRECTORY_SPAN);
        this.deviceRequests = new Bucket(around.clock(), DEVICES_SPAN);
        this.limited = around.keeping().limits().on();
    }

    /** The same door, which fails as often as it is told to. */
    public Door guarded(Door graph) {
        var guarded = new FaultyDoor(graph, this);
        door.set(Optional.of(guarded));
        return guarded;
    }

    /** Where somebody works as the directory tells it. */
    public record Work(String department, String country, List<String> groups) {
        public Work {
            groups = List.copyOf(groups);
        }
    }

    public void settle(Person person, String objectId, Work work) {
        var user = Json.object()
                .put("id", objectId)
                .put("mail", person.mail())
                .put("userPrincipalName", person.mail())
                .put("displayName", person.name())
                .put("preferredLanguage", person.locale().toLanguageTag())
                .put("accountEnabled", true)
                .put("userType", "Member");
        if (!work.department().isEmpty()) {
            user.put("department", work.department());
        }
        if (!work.country().isEmpty()) {
            user.put("country", work.country()).put("usageLocation", work.country());
        }
        entra.settle(user, work.groups());
    }

    /** Below {@code /v1.0}, of a caller who showed a token. */
    public Answer answer(Request request, List<String> path) {
        boolean aboutDevices = path.equals(List.of("deviceManagement", "managedDevices"));
        var wait = limited ? pass(request, path, aboutDevices) : Optional.<Duration>empty();
        if (wait.isPresent()) {
            return GraphError.throttled(wait.get());
        }
        try {
            return Answer.json(aboutDevices ? devices.answer(request) : directory.answer(request, path));
        } catch (GraphError no) {
            return no.answer();
        }
    }

    private Optional<Duration> pass(Request request, List<String> path, boolean aboutDevices) {
        var limits = rules.get().limits();
        return aboutDevices
                ? deviceRequests.take(1, limits.deviceRequests())
                : directoryUnits.take(DirectoryCalls.cost(request, path), limits.directoryUnits());
    }

    public GraphRules rules() {
        return rules.get();
    }

    public void set(GraphRules now) {
        rules.set(now);
    }

    /** Somebody says to have enrolled: the device is there some minutes later. */
    public void expectDevice(String mail) {
        intune.expect(mail);
    }

    /** Somebody has a device from now on, with these properties instead of likely ones. */
    public ObjectNode enroll(String mail, ObjectNode properties) {
        return intune.enroll(mail, properties);
    }

    public List<ObjectNode> devices() {
        return intune.after("");
    }

    public ObjectNode changeDevice(String id, ObjectNode properties) {
        return intune.change(id, properties);
    }

    public void removeDevice(String id) {
        intune.remove(id);
    }

    public List<ObjectNode> users() {
        return entra.usersAfter("", Long.MAX_VALUE);
    }

    /** By id, mail or principal name; whoever is not there yet joins, with the id that is given or one of their own. */
    public ObjectNode changeUser(String name, ObjectNode properties) {
        var id = entra.user(name)
                .map(user -> user.path("id").asString(""))
                .orElseGet(() -> Json.text(properties, "id").orElseGet(() -> Entra.id("user " + name)));
        var whole = entra.user(name).isPresent() ? properties : newcomer(name, properties);
        whole.put("id", id);
        entra.take(new EntraEffect.UserChanged(id, whole));
        return required(id);
    }

    private static ObjectNode newcomer(String name, ObjectNode properties) {
        var user = Json.object()
                .put("mail", name)
                .put("userPrincipalName", name)
                .put("displayName", name)
                .put("accountEnabled", true)
                .put("userType", "Member");
        user.setAll(properties);
        return user;
    }

    public void removeUser(String name) {
        entra.take(new EntraEffect.UserRemoved(required(name).path("id").asString("")));
    }

    private ObjectNode required(String name) {
        return entra.user(name).orElseThrow(() -> new Absent("Nobody in Entra is called " + name + "."));
    }

    public ObjectNode groups() {
        var groups = Json.object();
        entra.groups().forEach(groups::put);
        return groups;
    }

    /** A new group, or another name for one. */
    public void nameGroup(String id, String name) {
        entra.take(new EntraEffect.GroupNamed(id, name));
    }

    /** A member is a person by any name, or another group by its id. */
    public void changeMember(String group, String member, boolean belongs) {
        if (!entra.groups().containsKey(group)) {
            throw new Absent("There is no group " + group + ".");
        }
        var id = entra.groups().containsKey(member)
                ? member
                : required(member).path("id").asString("");
        entra.take(new EntraEffect.MemberChanged(group, id, belongs));
    }

    public Faults faults() {
        return door.get().map(FaultyDoor::faults).orElse(Faults.NONE);
    }

    public void set(Faults faults) {
        door.get().ifPresent(guarded -> guarded.set(faults));
    }

    @Override
    public Answer throttled(int retryAfterSeconds) {
        return GraphError.throttled(retryAfterSeconds);
    }

    @Override
    public Answer broken() {
        return GraphError.answer(503, "serviceNotAvailable", "The service is temporarily unavailable.");
    }

    @Override
    public Answer failed(Faults.Failure failure) {
        return GraphError.answer(failure.status(), failure.code(), "Simulated failure.");
    }
}
