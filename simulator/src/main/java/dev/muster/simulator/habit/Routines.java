package dev.muster.simulator.habit;

import dev.muster.simulator.world.Absent;
import dev.muster.simulator.world.Agenda;
import dev.muster.simulator.world.Arrivals;
import dev.muster.simulator.world.Effects;
import dev.muster.simulator.world.Fingers;
import dev.muster.simulator.world.Journal;
import java.lang.System.Logger;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who does what by habit: notes what arrives in the agenda, and does each thing once. */
public final class Routines implements Arrivals {
    /** How long somebody takes to read before doing anything. */
    private static final Duration READING = Duration.ofMinutes(1);

    private static final Logger LOG = System.getLogger(Routines.class.getName());

    private final Agenda agenda;
    private final Names names;
    private final Effects<Done> effects;
    private final Map<String, Fingers> platforms = new HashMap<>();
    private final Map<String, List<Habit>> habits = new HashMap<>();
    private final Map<String, Set<String>> seen = new HashMap<>();
    private final Set<String> planned = new HashSet<>();
    private final Devices devices;

    /** What people's devices do about it. */
    public interface Devices {
        /** Somebody says to have enrolled. */
        void expect(String mail);

        /** Somebody enrolls now, without a word. */
        void enroll(String mail);
    }

    /** A thing done once and for all. */
    private record Done(String what) {}

    public Routines(Agenda agenda, Names names, Journal journal, Devices devices) {
        this.agenda = agenda;
        this.names = names;
        this.devices = devices;
        this.effects = new Effects<>(journal, "habit", Done.class);
        effects.replay(done -> planned.add(done.what()));
    }

    public synchronized void on(String platform, Fingers fingers) {
        platforms.put(platform, fingers);
    }

    public synchronized void settle(String mail, List<Habit> routine) {
        habits.put(mail, List.copyOf(routine));
    }

    @Override
    public synchronized void arrived(Arrival arrival) {
        habits.getOrDefault(arrival.mail(), List.of()).forEach(habit -> consider(habit, arrival));
    }

    private void consider(Habit habit, Arrival arrival) {
        switch (habit) {
            case Habit.Enrolling(var after) -> enroll(arrival, after);
            case Habit.Registering(var after) -> register(arrival, after);
            case Habit.Pretending() -> {}
            case Habit.Booking(var after) -> book(arrival, after);
            case Habit.Asking(var words) ->
                plan(arrival, "ask", READING, fingers -> fingers.say(arrival.mail(), words));
            case Habit.PuttingOff(int times) -> putOff(arrival, times);
            case Habit.Answering answering -> answer(arrival, answering);
            case Habit.Blocking(int messages) -> block(arrival, messages);
        }
    }

    private void enroll(Arrival arrival, Duration after) {
        if (fingers(arrival).offers(arrival.content(), names.enrolled())) {
            plan(arrival, "enroll", after, fingers -> {
                press(fingers, arrival, names.enrolled(), Map.of());
                pressed(arrival.mail(), names.enrolled());
            });
        }
    }

    private void register(Arrival arrival, Duration after) {
        if (fingers(arrival).offers(arrival.content(), names.enrolled())) {
            plan(arrival, "register", after, _ -> devices.enroll(arrival.mail()));
        }
    }

    /** Whoever says to have enrolled has a device soon, but for those who only say so. */
    @Override
    public synchronized void pressed(String mail, String name) {
        boolean pretends = habits.getOrDefault(mail, List.of()).contains(new Habit.Pretending());
        if (name.startsWith(names.enrolled()) && !pretends) {
            devices.expect(mail);
        }
    }

    /** One session is offered at once; of several the first is chosen. */
    private void book(Arrival arrival, Duration after) {
        if (fingers(arrival).offers(arrival.content(), names.times().offer())) {
            plan(
                    arrival,
                    "pick",
                    after,
                    fingers -> press(fingers, arrival, names.times().offer(), Map.of()));
        }
        Stream.of(names.times().session(), names.times().first())
                .filter(name -> fingers(arrival).offers(arrival.content(), name))
                .findFirst()
                .ifPresent(name -> plan(arrival, name, READING, fingers -> press(fingers, arrival, name, Map.of())));
    }

    /** A survey may come as one button per score, as a form, or as a dialog; a form may follow the score. */
    private void answer(Arrival arrival, Habit.Answering answering) {
        var score = Integer.toString(answering.satisfaction());
        var inputs = Map.of(names.survey().satisfaction(), score, names.survey().comment(), answering.comment());
        Stream.of(
                        names.survey().score() + score,
                        names.survey().submit(),
                        names.survey().satisfaction(),
                        names.survey().comment())
                .filter(name -> fingers(arrival).offers(arrival.content(), name))
                .filter(name -> !planned.contains(key(arrival, survey(arrival, name))))
                .findFirst()
                .ifPresent(name -> plan(
                        arrival, survey(arrival, name), READING, fingers -> press(fingers, arrival, name, inputs)));
    }

    /** The button leads to a choice of times, whose names begin like its own and go on. */
    private void putOff(Arrival arrival, int times) {
        var choice = names.later() + "-";
        var name = fingers(arrival).offers(arrival.content(), choice) ? choice : names.later();
        var key = "put off " + arrival.platform() + " " + arrival.message() + " " + name;
        long before = planned.stream()
                .filter(done -> done.startsWith(arrival.mail() + " put off ") && done.endsWith(" " + name))
                .count();
        if (before < times && fingers(arrival).offers(arrival.content(), name)) {
            plan(arrival, key, READING, fingers -> press(fingers, arrival, name, Map.of()));
        }
    }

    private static String survey(Arrival arrival, String name) {
        return "survey " + arrival.platform() + " " + arrival.message() + " " + name;
    }

    private void block(Arrival arrival, int messages) {
        if (arrival.content().path("type").asString("").equals("modal")) {
            return;
        }
        var ids = seen.computeIfAbsent(arrival.mail(), _ -> new HashSet<>());
        ids.add(arrival.platform() + arrival.message());
        if (ids.size() >= messages) {
            plan(arrival, "block", READING, fingers -> fingers.block(arrival.mail()));
        }
    }

    private static void press(Fingers fingers, Arrival arrival, String name, Map<String, String> inputs) {
        fingers.press(arrival.mail(), arrival.message(), name, inputs);
    }

    /** One movement of the hand. */
    private interface Movement {
        void by(Fingers fingers);
    }

    private void plan(Arrival arrival, String what, Duration after, Movement movement) {
        var key = key(arrival, what);
        if (planned.add(key)) {
            agenda.add(arrival.at().plus(after), () -> perform(key, fingers(arrival), movement));
        }
    }

    private static String key(Arrival arrival, String what) {
        return arrival.mail() + " " + what;
    }

    private void perform(String key, Fingers fingers, Movement movement) {
        effects.append(new Done(key));
        try {
            movement.by(fingers);
        } catch (Absent gone) {
            LOG.log(Logger.Level.DEBUG, "Too late for {0}: {1}", key, gone.words());
        }
    }

    private Fingers fingers(Arrival arrival) {
        return Optional.ofNullable(platforms.get(arrival.platform()))
                .orElseThrow(() -> new IllegalStateException("No platform is called " + arrival.platform() + "."));
    }
}
