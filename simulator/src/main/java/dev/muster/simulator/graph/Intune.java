package dev.muster.simulator.graph;

import dev.muster.simulator.web.Json;
import dev.muster.simulator.world.Absent;
import dev.muster.simulator.world.Agenda;
import dev.muster.simulator.world.Effects;
import dev.muster.simulator.world.Journal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** The managed devices, and those that will be there soon. */
final class Intune {
    /** How long a device takes from somebody's word to the list, and how much longer at most. */
    private static final Duration SOONEST = Duration.ofMinutes(5);

    private static final int LATER_STEPS = 4;
    private static final Duration STEP = Duration.ofMinutes(5);
    private static final List<String> SYSTEMS = List.of("iOS", "Android", "Windows", "macOS");

    private final Effects<IntuneEffect> effects;
    private final Agenda agenda;
    private final InstantSource clock;
    private final Entra entra;
    private final TreeMap<String, ObjectNode> devices = new TreeMap<>();
    private final Map<String, Instant> expected = new LinkedHashMap<>();

    Intune(Journal journal, Agenda agenda, InstantSource clock, Entra entra) {
        this.effects = new Effects<>(journal, "intune", IntuneEffect.class);
        this.agenda = agenda;
        this.clock = clock;
        this.entra = entra;
        effects.replay(this::apply);
        expected.forEach((mail, at) -> agenda.add(at, () -> arrive(mail)));
    }

    /** Somebody says to have enrolled: some minutes later the device is there, if none is already. */
    void expect(String mail) {
        Instant at = clock.instant().plus(SOONEST).plus(STEP.multipliedBy(Math.floorMod(mail.hashCode(), LATER_STEPS)));
        synchronized (this) {
            if (expected.containsKey(mail) || !of(mail).isEmpty()) {
                return;
            }
            take(new IntuneEffect.Expected(mail, at));
        }
        agenda.add(at, () -> arrive(mail));
    }

    private synchronized void arrive(String mail) {
        if (expected.containsKey(mail)) {
            enroll(mail, Json.object());
        }
    }

    /** Now, with these properties instead of likely ones. */
    synchronized ObjectNode enroll(String mail, ObjectNode properties) {
        var device = likely(mail, of(mail).size() + 1);
        device.setAll(properties);
        take(new IntuneEffect.Enrolled(mail, device));
        return device;
    }

    private ObjectNode likely(String mail, int number) {
        var system = SYSTEMS.get(Math.floorMod(mail.hashCode() / LATER_STEPS + number - 1, SYSTEMS.size()));
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        var owner =
                entra.user(mail).map(user -> user.path("id").asString("")).orElseGet(() -> Entra.id("user " + mail));
        return Json.object()
                .put("id", Entra.id("device " + mail + " " + number))
                .put("userId", owner)
                .put("userPrincipalName", mail)
                .put("emailAddress", mail)
                .put(
                        "deviceName",
                        mail.replaceFirst("@.*", "").replace('.', '-').toUpperCase(Locale.ROOT) + "-" + number)
                .put("serialNumber", Entra.id("serial " + mail + number).substring(0, 8))
                .put("operatingSystem", system)
                .put("enrolledDateTime", now)
                .put("lastSyncDateTime", now)
                .put("complianceState", "compliant")
                .put("managedDeviceOwnerType", "company")
                .put("deviceEnrollmentType", "userEnrollment")
                .put("deviceRegistrationState", "registered")
                .put("managementAgent", "mdm")
                .set("deviceActionResults", Json.array());
    }

    synchronized ObjectNode change(String id, ObjectNode properties) {
        required(id);
        take(new IntuneEffect.Changed(id, properties));
        return required(id);
    }

    synchronized void remove(String id) {
        required(id);
        take(new IntuneEffect.Removed(id));
    }

    private ObjectNode required(String id) {
        var device = devices.get(id);
        if (device == null) {
            throw new Absent("There is no device " + id + ".");
        }
        return device;
    }

    synchronized List<ObjectNode> after(String id) {
        return List.copyOf(devices.tailMap(id, false).values());
    }

    private List<ObjectNode> of(String mail) {
        return devices.values().stream()
                .filter(device -> device.path("userPrincipalName").asString("").equals(mail))
                .toList();
    }

    private void take(IntuneEffect effect) {
        effects.append(effect);
        apply(effect);
    }

    private void apply(IntuneEffect effect) {
        switch (effect) {
            case IntuneEffect.Expected(var mail, var at) -> expected.put(mail, at);
            case IntuneEffect.Enrolled(var mail, var device) -> {
                expected.remove(mail);
                devices.put(device.path("id").asString(""), device);
            }
            case IntuneEffect.Changed(var id, var properties) -> {
                // Put anew, not changed in place: somebody may be reading the old one.
                var device = required(id).deepCopy();
                device.setAll(properties);
                devices.put(id, device);
            }
            case IntuneEffect.Removed(var id) -> devices.remove(id);
        }
    }
}
