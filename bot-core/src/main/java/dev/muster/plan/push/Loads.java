package dev.muster.plan.push;

import dev.muster.audience.Person;
import dev.muster.delivery.PushId;
import dev.muster.delivery.Windows;
import dev.muster.plan.timing.Agenda;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How much people get in which week already, where the plan limits it; read for some people at a time. */
final class Loads {

    private final Windows windows;
    private final List<PushId> pushes;
    private final int cap;
    private final Map<String, Map<LocalDate, Integer>> byRecipient = new HashMap<>();

    /** What comes of other pushes than these counts for nothing. */
    Loads(Windows windows, List<PushId> pushes, int cap) {
        this.windows = windows;
        this.pushes = List.copyOf(pushes);
        this.cap = cap;
    }

    void turnTo(Collection<Person> people) {
        byRecipient.clear();
        if (pushes.isEmpty() || people.isEmpty()) {
            return;
        }
        Map<String, Person> asked = new HashMap<>();
        people.forEach(person -> asked.put(person.id().value(), person));
        windows.heard(pushes, asked.keySet()).forEach(heard -> {
            Person person = asked.get(heard.recipient());
            if (person != null) {
                LocalDate day = heard.at().atZone(person.speaks().zone()).toLocalDate();
                byRecipient
                        .computeIfAbsent(heard.recipient(), _ -> new HashMap<>())
                        .merge(Agenda.weekOf(day), 1, Integer::sum);
            }
        });
    }

    /** The Mondays of the weeks in which the person gets as much as is allowed. */
    Set<LocalDate> fullWeeks(Person person) {
        Map<LocalDate, Integer> weeks = byRecipient.get(person.id().value());
        if (weeks == null) {
            return Set.of();
        }
        Set<LocalDate> full = new HashSet<>();
        weeks.forEach((monday, many) -> {
            if (many >= cap) {
                full.add(monday);
            }
        });
        return full;
    }
}
