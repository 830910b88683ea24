package dev.muster.testkit;

import dev.muster.audience.Person;
import dev.muster.audience.PersonId;
import dev.muster.audience.Preference;
import dev.muster.channel.Address;
import dev.muster.conversation.PersonalRecords;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All that the stores in memory keep of one person. */
public final class MemoryPersonalRecords implements PersonalRecords {

    private final Listed listed;
    private final MemoryLedger ledger;
    private final MemoryPlaces places;
    private final MemoryTickets tickets;
    private final Counted counted;
    private final MemoryAuditTrail trail;
    private final Map<PersonId, PersonId> keys = new HashMap<>();

    /** What directories say, and whom that makes. */
    public record Listed(MemoryPeople people, MemoryEntries entries, MemoryFindings findings) {}

    /** What stays under a key, since it counts. */
    public record Counted(MemoryEnrollments enrollments, MemoryResponses responses) {}

    public MemoryPersonalRecords(
            Listed listed,
            MemoryLedger ledger,
            MemoryPlaces places,
            MemoryTickets tickets,
            Counted counted,
            MemoryAuditTrail trail) {
        this.listed = listed;
        this.ledger = ledger;
        this.places = places;
        this.tickets = tickets;
        this.counted = counted;
        this.trail = trail;
    }

    @Override
    public synchronized void delete(PersonId person) {
        delete(person, false);
    }

    @Override
    public synchronized void forget(PersonId person) {
        delete(person, true);
        counted.enrollments().rename(person, keyOf(person));
        listed.people().forget(person);
        listed.entries().forget(person);
        listed.findings().forget(person);
    }

    private void delete(PersonId person, boolean gone) {
        PersonId key = keyOf(person);
        for (Address address : addresses(person)) {
            places.forget(address);
            ledger.deleteAnswers(address);
        }
        ledger.delete(person.value(), key.value(), gone);
        tickets.blank(person, key, gone);
        counted.responses().rename(person, key);
        listed.people()
                .prefer(
                        person,
                        Preference.NONE.with(
                                listed.people().preferenceOf(person).silence()));
        counted.enrollments().forgetHistory(person);
        trail.rename(person, key);
    }

    private List<Address> addresses(PersonId person) {
        List<Address> all = listed.people().find(person).map(Person::addresses).orElse(List.of());
        Map<Address, PersonId> owners = listed.people().owners(all);
        return all.stream()
                .filter(address ->
                        owners.getOrDefault(address.inPrivate(), person).equals(person))
                .toList();
    }

    private PersonId keyOf(PersonId person) {
        return keys.computeIfAbsent(person, _ -> new PersonId("forgotten:" + keys.size()));
    }
}
