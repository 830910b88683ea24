package dev.muster.testkit;

import dev.muster.audience.Called;
import dev.muster.audience.People;
import dev.muster.audience.Person;
import dev.muster.audience.PersonId;
import dev.muster.audience.Preference;
import dev.muster.channel.Address;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
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
    private final Map<PersonId, Instant> left = new HashMap<>();
    private final Map<PersonId, Preference> preferences = new HashMap<>();

    @Override
    public synchronized void save(List<Person> saved) {
        saved.forEach(this::save);
    }

    private void save(Person person) {
        find(person.id()).map(Person::addresses).orElse(List.of()).stream()
                .map(Address::inPrivate)
                .forEach(address -> byAddress.remove(address, person.id()));
        people.put(person.id(), person);
        left.remove(person.id());
        person.addresses().forEach(address -> byAddress.put(address.inPrivate(), person.id()));
    }

    @Override
    public synchronized void leave(Collection<PersonId> leavers, Instant at) {
        leavers.stream().filter(people::containsKey).forEach(id -> {
            left.putIfAbsent(id, at);
            byAddress.values().removeIf(id::equals);
        });
    }

    @Override
    public synchronized Set<PersonId> leftAmong(Collection<PersonId> some) {
        return some.stream().filter(left::containsKey).collect(Collectors.toSet());
    }

    @Override
    public synchronized Set<PersonId> leftSince(Instant time) {
        return left.entrySet().stream()
                .filter(entry -> !entry.getValue().isBefore(time))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Override
    public synchronized Headcount headcount() {
        return new Headcount(people.size() - left.size(), left.size());
    }

    @Override
    public synchronized Map<Address, PersonId> owners(Collection<Address> accounts) {
        Map<Address, PersonId> owners = new HashMap<>();
        accounts.forEach(account -> Optional.ofNullable(byAddress.get(account.inPrivate()))
                .ifPresent(owner -> owners.put(account.inPrivate(), owner)));
        return owners;
    }

    @Override
    public synchronized Optional<Person> find(PersonId id) {
        return Optional.ofNullable(people.get(id)).map(this::asPreferred);
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
                .map(this::asPreferred)
                .toList();
    }

    private Person asPreferred(Person person) {
        return preferenceOf(person.id())
                .language()
                .map(language -> new Person(
                        person.id(),
                        person.name(),
                        new Person.Speaks(language, person.speaks().zone()),
                        person.works(),
                        person.addresses()))
                .orElse(person);
    }

    void forget(PersonId id) {
        find(id).map(Person::addresses).orElse(List.of()).forEach(address -> byAddress.remove(address.inPrivate(), id));
        people.remove(id);
        left.remove(id);
    }

    @Override
    public synchronized List<Person> search(List<String> fragments, int most) {
        return people.values().stream()
                .filter(person -> fragments.stream().allMatch(Called.of(person)::contains))
                .limit(most)
                .map(this::asPreferred)
                .toList();
    }

    @Override
    public synchronized Preference preferenceOf(PersonId id) {
        return preferences.getOrDefault(id, Preference.NONE);
    }

    @Override
    public synchronized void prefer(PersonId id, Preference preference) {
        preferences.put(id, preference);
    }

    @Override
    public synchronized Map<PersonId, Preference> preferencesOf(Collection<PersonId> some) {
        return some.stream()
                .distinct()
                .filter(preferences::containsKey)
                .collect(Collectors.toMap(id -> id, this::preferenceOf));
    }
}
