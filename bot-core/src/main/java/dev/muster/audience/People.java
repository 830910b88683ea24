package dev.muster.audience;

import dev.muster.channel.Address;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All people of the directory, and whether they want to hear from us. */
public interface People {

    /** Adds or replaces; those who are not named stay, and who had left is here again. */
    void save(List<Person> people);

    /** Marks them as gone: they are kept, and have no accounts any more. Who left before keeps that time. */
    void leave(Collection<PersonId> people, Instant at);

    /** Those of the given people who left. */
    Set<PersonId> leftAmong(Collection<PersonId> people);

    /** Those who left at the given time or later. */
    Set<PersonId> leftSince(Instant time);

    Headcount headcount();

    /** How many are here, and how many left. */
    record Headcount(int here, int left) {}

    Optional<Person> find(PersonId id);

    /** Those of the given people whom the directory knows. */
    Map<PersonId, Person> find(Collection<PersonId> ids);

    /** The person at a private address, whatever room it was seen in. */
    Optional<Person> at(Address address);

    /** Whose these accounts are; those that are nobody's are left out. */
    Map<Address, PersonId> owners(Collection<Address> accounts);

    /** Members of at least one of the groups, or everybody where {@code groups} is empty, by id, after the given one; who left, too. */
    List<Person> members(Set<String> groups, Optional<PersonId> after, int most);

    /** Those whose name or mail address has every one of the fragments in it, all in the form of {@link Called}, by id. */
    List<Person> search(List<String> fragments, int most);

    /** How the person wants to be written to; a preferred language takes the place of the directory's wherever people are found. */
    Preference preferenceOf(PersonId id);

    void prefer(PersonId id, Preference preference);

    /** Those of the given people who said how they want to be written to. */
    Map<PersonId, Preference> preferencesOf(Collection<PersonId> people);

    default void stopMessages(PersonId id) {
        prefer(id, preferenceOf(id).with(new Preference.Silence.Always()));
    }

    default void resumeMessages(PersonId id) {
        prefer(id, preferenceOf(id).with(new Preference.Silence.None()));
    }

    default boolean wantsMessages(PersonId id, Instant at) {
        return preferenceOf(id).silence().refusalAt(at).isEmpty();
    }
}
