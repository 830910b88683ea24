package dev.muster.app.assembly;

import dev.muster.audience.People;
import dev.muster.audience.Person;
import java.util.Comparator;
import java.util.List;

/** Who is to be in the directory before anything moves. */
record Roster(List<Person> people) {

    /** In one order on all replicas, so that those which start together do not wait for each other in a circle. */
    Roster {
        people = people.stream()
                .sorted(Comparator.comparing(person -> person.id().value()))
                .toList();
    }

    People savedIn(People directory) {
        directory.save(people);
        return directory;
    }
}
