package dev.muster.audience.sync;

import dev.muster.audience.Person;
import dev.muster.audience.PersonId;
import dev.muster.channel.Address;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sees to it that every account is one person's: who has it keeps it, anybody else goes without, and that is a conflict. */
final class Belongings {

    private final Map<Address, PersonId> owners;

    private Belongings(Map<Address, PersonId> owners) {
        this.owners = new HashMap<>(owners);
    }

    /** {@code owners} have the accounts now; those of them who are joined anew keep only what they still claim. */
    static List<Joined> sorted(List<Joined> joined, Map<Address, PersonId> owners) {
        Map<PersonId, Person> anew = new HashMap<>();
        joined.forEach(each -> anew.put(each.person().id(), each.person()));
        Map<Address, PersonId> still = new HashMap<>(owners);
        still.entrySet()
                .removeIf(entry -> Optional.ofNullable(anew.get(entry.getValue()))
                        .filter(owner -> !owner.addresses().contains(entry.getKey()))
                        .isPresent());
        Belongings belongings = new Belongings(still);
        return joined.stream().map(belongings::sorted).toList();
    }

    private Joined sorted(Joined joined) {
        Person person = joined.person();
        List<Address> own = new ArrayList<>();
        List<Conflict> conflicts = new ArrayList<>(joined.conflicts());
        for (Address account : person.addresses()) {
            PersonId owner = owners.computeIfAbsent(account, _ -> person.id());
            if (owner.equals(person.id())) {
                own.add(account);
            } else {
                conflicts.add(new Conflict(
                        Conflict.Kind.SHARED_ACCOUNT,
                        person.id(),
                        new Conflict.Side("", Joining.described(account)),
                        new Conflict.Side("", owner.value())));
            }
        }
        return new Joined(person.reachedAt(own), conflicts);
    }
}
