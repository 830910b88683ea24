package dev.muster.plan.push;

import dev.muster.audience.Person;
import dev.muster.delivery.Window;
import dev.muster.plan.GroupKey;
import dev.muster.plan.Occasion;
import dev.muster.plan.timing.Agenda;
import dev.muster.plan.timing.Appointment;
import dev.muster.plan.timing.Life;
import dev.muster.plan.timing.LocalTimes;
import dev.muster.plan.timing.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** When each person hears each occasion, and why then, if the clock starts all of them in time: the plan as one prints it. */
public final class Diary {

    private final Rollout rollout;
    private final Optional<Agenda> agenda;
    private final OptionalInt cap;
    private final Map<Person, Map<LocalDate, Integer>> weeks = new HashMap<>();

    private Diary(Rollout rollout) {
        this.rollout = rollout;
        this.agenda = rollout.plan().times().map(Agenda::new);
        this.cap = rollout.plan().times().map(Times::weeklyCap).orElseGet(OptionalInt::empty);
    }

    public record Entry(Occasion occasion, Person person, Appointment appointment) {}

    /** In the order of the plan's occasions, then of the people. */
    public static List<Entry> of(Rollout rollout, List<Person> people) {
        Diary diary = new Diary(rollout);
        List<Entry> entries = new ArrayList<>();
        for (Occasion occasion : rollout.plan().occasions()) {
            people.stream()
                    .filter(person -> diary.reaches(occasion, person))
                    .forEach(person -> entries.add(new Entry(occasion, person, diary.appointment(occasion, person))));
        }
        return entries;
    }

    private boolean reaches(Occasion occasion, Person person) {
        return occasion.wave().reachesEverybody()
                || (occasion.wave().groups().stream().map(GroupKey::value).anyMatch(person.groups()::contains)
                        && rollout.waveOf(person).equals(Optional.of(occasion.wave())));
    }

    private Appointment appointment(Occasion occasion, Person person) {
        if (agenda.isEmpty()) {
            return new Appointment.At(new Window(occasion.at(), Instant.MAX), List.of());
        }
        Life life = Life.of(person);
        LocalDateTime wanted =
                LocalDateTime.ofInstant(occasion.at(), rollout.plan().schedule().zone());
        Appointment next = agenda.get().next(life, LocalTimes.first(wanted, life.zone()), fullWeeks(occasion, person));
        if (next instanceof Appointment.At(Window window, var _)) {
            LocalDate day = window.from().atZone(life.zone()).toLocalDate();
            weeks.computeIfAbsent(person, _ -> new HashMap<>()).merge(Agenda.weekOf(day), 1, Integer::sum);
        }
        return next;
    }

    private Set<LocalDate> fullWeeks(Occasion occasion, Person person) {
        if (cap.isEmpty() || occasion.touchpoint().content().mandatory()) {
            return Set.of();
        }
        return weeks.getOrDefault(person, Map.of()).entrySet().stream()
                .filter(week -> week.getValue() >= cap.getAsInt())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
