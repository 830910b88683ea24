package dev.muster.testkit.contract;

import static dev.muster.testkit.Examples.aPerson;
import static dev.muster.testkit.Examples.slack;
import static dev.muster.testkit.Examples.teams;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.audience.People;
import dev.muster.audience.Person;
import dev.muster.audience.PersonId;
import dev.muster.channel.Address;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@link People} promises. */
public abstract class PeopleContract {

    private final Person ada = aPerson("ada", "it", "sales");
    private final Person ben = aPerson("ben", "sales");
    private final Person cem = aPerson("cem");

    protected abstract People people();

    @Test
    void findsAPersonAsSaved() {
        people().save(List.of(ada, ben));
        assertThat(people().find(ada.id())).contains(ada);
        assertThat(people().find(cem.id())).isEmpty();
    }

    @Test
    void replacesAPersonAndLeavesTheOthers() {
        people().save(List.of(ada, ben));
        Person moved = reachedAt(ada, teams("ada"));
        people().save(List.of(moved));
        assertThat(people().find(ada.id())).contains(moved);
        assertThat(people().find(ben.id())).contains(ben);
    }

    @Test
    void keepsTheLastOfTwoVersionsInOneBatch() {
        Person moved = reachedAt(ada, teams("ada"));
        people().save(List.of(ada, moved));
        assertThat(people().find(ada.id())).contains(moved);
        assertThat(people().at(slack("ada"))).isEmpty();
    }

    @Test
    void knowsWhoIsAtAnAddressWhateverTheRoom() {
        people().save(List.of(ada, ben));
        assertThat(people().at(slack("ben"))).contains(ben);
        assertThat(people().at(slack("ben").in("C123"))).contains(ben);
        assertThat(people().at(teams("ben"))).isEmpty();
    }

    @Test
    void forgetsAnAddressThatAPersonNoLongerHas() {
        people().save(List.of(ada));
        people().save(List.of(reachedAt(ada, teams("ada"), slack("ada2"))));
        assertThat(people().at(slack("ada"))).isEmpty();
        assertThat(people().at(slack("ada2"))).map(Person::id).contains(ada.id());
    }

    @Test
    void givesAnAddressToTheOneWhoWasSavedWithItLast() {
        people().save(List.of(ada));
        people().save(List.of(reachedAt(ben, slack("ada"))));
        assertThat(people().at(slack("ada"))).map(Person::id).contains(ben.id());
        people().save(List.of(reachedAt(ada, teams("ada"))));
        assertThat(people().at(slack("ada"))).map(Person::id).contains(ben.id());
    }

    @Test
    void namesTheMembersOfAnyOfTheGroups() {
        people().save(List.of(cem, ben, ada));
        assertThat(members("it")).containsExactly(ada);
        assertThat(members("it", "sales")).containsExactly(ada, ben);
        assertThat(members("nobody")).isEmpty();
    }

    @Test
    void namesEverybodyWithoutGroups() {
        people().save(List.of(cem, ben, ada));
        assertThat(members()).containsExactly(ada, ben, cem);
    }

    @Test
    void findsManyAtOnceAndLeavesOutWhomItDoesNotKnow() {
        people().save(List.of(ada, ben, cem));
        assertThat(people().find(List.of(cem.id(), ada.id(), PersonId.of("stranger@example.com"), ada.id())))
                .isEqualTo(Map.of(ada.id(), ada, cem.id(), cem));
        assertThat(people().find(List.of())).isEmpty();
    }

    @Test
    void turnsThePagesOfMembers() {
        people().save(List.of(cem, ben, ada));
        assertThat(people().members(Set.of(), Optional.empty(), 2)).containsExactly(ada, ben);
        assertThat(people().members(Set.of(), Optional.of(ben.id()), 2)).containsExactly(cem);
        assertThat(people().members(Set.of("sales"), Optional.of(ada.id()), 2)).containsExactly(ben);
    }

    @Test
    void remembersWhoWantsNoMessages() {
        people().save(List.of(ada));
        assertThat(people().wantsMessages(ada.id())).isTrue();
        people().stopMessages(ada.id());
        people().stopMessages(ada.id());
        people().save(List.of(ada));
        assertThat(people().wantsMessages(ada.id())).as("after the next import").isFalse();
        people().resumeMessages(ada.id());
        assertThat(people().wantsMessages(ada.id())).isTrue();
    }

    @Test
    void writesToThoseItDoesNotKnowUnlessTheySaidNo() {
        PersonId stranger = PersonId.of("stranger@example.com");
        assertThat(people().wantsMessages(stranger)).isTrue();
        people().stopMessages(stranger);
        assertThat(people().wantsMessages(stranger)).isFalse();
    }

    private List<Person> members(String... groups) {
        return people().members(Set.of(groups), Optional.empty(), 10);
    }

    private static Person reachedAt(Person person, Address... addresses) {
        return new Person(
                person.id(), person.name(), person.speaks(), person.groups(), person.approach(), List.of(addresses));
    }
}
