package dev.muster.simulator.world;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Everybody by mail address. */
public final class People {
    private final Map<String, Person> people = new ConcurrentSkipListMap<>();

    public void settle(Person person) {
        people.put(person.mail(), person);
    }

    public Optional<Person> named(String mail) {
        return Optional.ofNullable(people.get(mail));
    }

    public List<Person> all() {
        return List.copyOf(people.values());
    }
}
