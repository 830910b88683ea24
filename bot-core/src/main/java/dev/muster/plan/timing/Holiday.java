package dev.muster.plan.timing;

import java.time.LocalDate;
import java.util.Set;

/** A day on which people of these countries (two capital letters each), or everybody where none is named, are left in peace. */
public record Holiday(String name, LocalDate on, Set<String> countries) {

    public Holiday {
        countries = Set.copyOf(countries);
    }

    boolean isFor(Life life) {
        return countries.isEmpty() || countries.contains(life.country());
    }
}
