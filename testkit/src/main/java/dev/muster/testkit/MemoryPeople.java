package dev.muster.testkit;

import dev.muster.audience.People;
import dev.muster.audience.Person;
import dev.muster.audience.PersonId;
import dev.muster.channel.Address;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The directory for as long as the process lives. */
public final class MemoryPeople implements People {

    private final NavigableMap<PersonId, Person> people = new TreeMap<>(Comparator.comparing(PersonId::value));
    private final Map<Address, PersonId> byAddress = new HashMap<>();
    private final Set<PersonId> silent = new HashSet<>();

    @Override
    public synchronized void save(List<Person> saved) {
        saved.forEach(this::save);
    }

    private void save(Person person) {
        find(person.id()).map(Person::addresses).orElse(List.of()).stream()
                .map(Address::inPrivate)
                .forEach(address -> byAddress.remove(address, person.id()));
        people.put(person.id(), person);
        person.addresses().forEach(address -> byAddress.put(address.inPrivate(), person.id()));
    }

    @Override
    public synchronized Optional<Person> find(PersonId id) {
        return Optional.ofNullable(people.get(id));
    }

    @Override
    public synchronized Map<PersonId, Person> find(Collection<PersonId> ids) {
        return ids.stream()
                .flatMap(id -> find(id).stream())
                .collect(Collectors.toMap(Person::id, person -> person, (one, same) -> one));
    }

    @Override
    public synchronized Optional<Person> at(Address address) {
        return Optional.ofNullable(byAddress.get(address.inPrivate())).flatMap(this::find);
    }

    @Override
    public synchronized List<Person> members(Set<String> groups, Optional<PersonId> after, int most) {
        return after.map(id -> people.tailMap(id, false)).orElse(people).values().stream()
                .filter(person -> groups.isEmpty() || !Collections.disjoint(groups, person.groups()))
                .limit(most)
                .toList();
    }

    @Override
    public synchronized void stopMessages(PersonId id) {
        silent.add(id);
    }

    @Override
    public synchronized void resumeMessages(PersonId id) {
        silent.remove(id);
    }

    @Override
    public synchronized boolean wantsMessages(PersonId id) {
        return !silent.contains(id);
    }

    @Override
    public synchronized Set<PersonId> silentAmong(Collection<PersonId> some) {
        return some.stream().filter(silent::contains).collect(Collectors.toSet());
    }
}
