package dev.muster.plan.push;

import dev.muster.audience.Person;
import dev.muster.delivery.Window;
import dev.muster.plan.timing.Agenda;
import dev.muster.plan.timing.Appointment;
import dev.muster.plan.timing.Life;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** When each person may get what is to be sent; where the plan says nothing of times, at once. */
final class Timekeeper {

    static final Appointment AT_ONCE = new Appointment.At(Window.ALWAYS, List.of());

    private final Optional<Agenda> agenda;
    private final Loads loads;
    private final Function<Life, Instant> wanted;
    private final Map<Question, Appointment> answered = new HashMap<>();

    /** People of one office and one wish hear at one time: found out once, not for each of 200,000. */
    private record Question(Life life, Instant wanted, Set<LocalDate> fullWeeks) {}

    Timekeeper(Optional<Agenda> agenda, Loads loads, Function<Life, Instant> wanted) {
        this.agenda = agenda;
        this.loads = loads;
        this.wanted = wanted;
    }

    /** These are asked for next. */
    void turnTo(Collection<Person> people) {
        agenda.ifPresent(_ -> loads.turnTo(people));
    }

    Appointment of(Person person) {
        Life life = Life.of(person);
        return of(life, wanted.apply(life), loads.fullWeeks(person));
    }

    /** Not before the given time. */
    Appointment of(Person person, Instant after) {
        return of(Life.of(person), after, loads.fullWeeks(person));
    }

    Appointment of(Life life, Instant after) {
        return of(life, after, Set.of());
    }

    private Appointment of(Life life, Instant after, Set<LocalDate> fullWeeks) {
        return agenda.map(rules -> answered.computeIfAbsent(
                        new Question(life, after, fullWeeks), _ -> rules.next(life, after, fullWeeks)))
                .orElse(AT_ONCE);
    }
}
