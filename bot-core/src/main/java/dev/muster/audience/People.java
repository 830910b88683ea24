package dev.muster.audience;

import dev.muster.channel.Address;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All people of the directory, and whether they want to hear from us. */
public interface People {

    /** Adds or replaces; those who are not named stay. */
    void save(List<Person> people);

    Optional<Person> find(PersonId id);

    /** Those of the given people whom the directory knows. */
    Map<PersonId, Person> find(Collection<PersonId> ids);

    /** The person at a private address, whatever room it was seen in. */
    Optional<Person> at(Address address);

    /** Members of at least one of the groups, or everybody where {@code groups} is empty, by id, after the given one. */
    List<Person> members(Set<String> groups, Optional<PersonId> after, int most);

    void stopMessages(PersonId id);

    void resumeMessages(PersonId id);

    boolean wantsMessages(PersonId id);

    /** Those of the given people who stopped our messages. */
    Set<PersonId> silentAmong(Collection<PersonId> people);
}
