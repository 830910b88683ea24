package dev.muster.plan.timing;

import dev.muster.audience.Person;
import java.time.ZoneId;
import java.util.Set;

/** What of a person decides when they may be messaged. */
public record Life(ZoneId zone, String country, Set<String> groups) {

    public Life {
        groups = Set.copyOf(groups);
    }

    public static Life of(Person person) {
        return new Life(person.speaks().zone(), person.works().country(), person.groups());
    }

    /** Of somebody of whom nothing is known but where the plan lives. */
    public static Life in(ZoneId zone) {
        return new Life(zone, "", Set.of());
    }
}
