package dev.muster.audience.sync;

import dev.muster.audience.Person;
import java.util.Set;

/** Says in which groups somebody is, of whom the rest is known. */
@FunctionalInterface
public interface GroupsOf {

    /** {@code named} are the groups of the first source that names any; the person has those of all sources. */
    Set<String> groups(Person person, Set<String> named);
}
