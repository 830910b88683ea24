package dev.muster.app.assembly;

import dev.muster.audience.People;
import dev.muster.audience.Person;
import java.util.List;

/** Who is to be in the directory before anything moves. */
record Roster(List<Person> people) {

    Roster {
        people = List.copyOf(people);
    }

    People savedIn(People directory) {
        directory.save(people);
        return directory;
    }
}
