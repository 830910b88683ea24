package dev.muster.testkit.contract;

import static dev.muster.testkit.Examples.aPerson;
import static dev.muster.testkit.Examples.slack;
import static dev.muster.testkit.Examples.teams;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.audience.Called;
import dev.muster.audience.People;
import dev.muster.audience.Person;
import dev.muster.audience.PersonId;
import dev.muster.audience.Preference;
import dev.muster.audience.Preference.Silence;
import dev.muster.channel.Address;
import dev.muster.channel.Platform;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@link People} promises. */
public abstract class PeopleContract {

    private static final Instant NOW = Instant.parse("2026-07-01T10:00:00Z");

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
        assertThat(people().wantsMessages(ada.id(), NOW)).isTrue();
        people().stopMessages(ada.id());
        people().stopMessages(ada.id());
        people().save(List.of(ada));
        assertThat(people().wantsMessages(ada.id(), NOW))
                .as("after the next import")
                .isFalse();
        people().resumeMessages(ada.id());
        assertThat(people().wantsMessages(ada.id(), NOW)).isTrue();
    }

    @Test
    void writesToThoseItDoesNotKnowUnlessTheySaidNo() {
        PersonId stranger = PersonId.of("stranger@example.com");
        assertThat(people().wantsMessages(stranger, NOW)).isTrue();
        people().stopMessages(stranger);
        assertThat(people().wantsMessages(stranger, NOW)).isFalse();
    }

    @Test
    void keepsEverythingThatAPersonPrefers() {
        Preference preference = new Preference(
                new Silence.Until(NOW.plusSeconds(60)), Optional.of(Platform.TEAMS), Optional.of(Locale.JAPANESE));
        assertThat(people().preferenceOf(ada.id())).isEqualTo(Preference.NONE);
        people().prefer(ada.id(), preference);
        assertThat(people().preferenceOf(ada.id())).isEqualTo(preference);
        people().stopMessages(ada.id());
        Preference stopped = preference.with(new Silence.Always());
        assertThat(people().preferencesOf(List.of(ada.id(), ben.id()))).isEqualTo(Map.of(ada.id(), stopped));
    }

    @Test
    void findsPeopleWithTheLanguageTheyPrefer() {
        people().save(List.of(ada));
        people().prefer(ada.id(), Preference.NONE.speaking(Optional.of(Locale.JAPANESE)));
        assertThat(people().find(ada.id()).orElseThrow().speaks().language()).isEqualTo(Locale.JAPANESE);
        assertThat(people().find(List.of(ada.id())).values())
                .extracting(person -> person.speaks().language())
                .containsExactly(Locale.JAPANESE);
        assertThat(members()).extracting(person -> person.speaks().language()).containsExactly(Locale.JAPANESE);
        assertThat(people().at(ada.addresses().getFirst()))
                .hasValueSatisfying(
                        person -> assertThat(person.speaks().language()).isEqualTo(Locale.JAPANESE));
        people().prefer(ada.id(), Preference.NONE);
        assertThat(people().find(ada.id())).contains(ada);
    }

    @Test
    void searchesInNamesAndMailAddressesWhateverTheirCaseAndWidth() {
        Person mei = new Person(PersonId.of("mei.lin@example.com"), "Ｌｉｎ Mei 林美", ada.speaks(), ada.works(), List.of());
        people().save(List.of(ada, ben, mei));
        assertThat(search("lin")).containsExactly(mei);
        assertThat(search("MEI lin")).containsExactly(mei);
        assertThat(search("林美")).containsExactly(mei);
        assertThat(search("mei.lin@")).containsExactly(mei);
        assertThat(search("lin nobody")).isEmpty();
        assertThat(search("example.com")).hasSize(3);
        assertThat(people().search(List.of("example.com"), 2)).containsExactly(ada, ben);
        assertThat(people().search(List.of(" li"), 9))
                .as("the beginning of a word")
                .containsExactly(mei);
        assertThat(search("100%")).isEmpty();
    }

    private List<Person> search(String words) {
        return people().search(List.of(Called.fold(words).split(" ")), 9);
    }

    @Test
    void marksWhoLeftAndKeepsThem() {
        people().save(List.of(ada, ben));
        people().leave(List.of(ada.id(), PersonId.of("stranger@example.com")), NOW);
        people().leave(List.of(ada.id()), NOW.plusSeconds(60));
        assertThat(people().leftAmong(List.of(ada.id(), ben.id()))).containsExactly(ada.id());
        assertThat(people().leftSince(NOW)).containsExactly(ada.id());
        assertThat(people().leftSince(NOW.plusSeconds(1)))
                .as("the first time counts")
                .isEmpty();
        assertThat(people().headcount()).isEqualTo(new People.Headcount(1, 1));
        assertThat(people().find(ada.id())).map(Person::name).contains("ada");
        assertThat(people().at(slack("ada")))
                .as("the account may be somebody else\u2019s now")
                .isEmpty();
        assertThat(members("it")).as("pushes name them, with the reason").hasSize(1);
    }

    @Test
    void hasWhoComesBackAsBefore() {
        people().save(List.of(ada));
        people().leave(List.of(ada.id()), NOW);
        people().save(List.of(ada));
        assertThat(people().leftAmong(List.of(ada.id()))).isEmpty();
        assertThat(people().headcount()).isEqualTo(new People.Headcount(1, 0));
        assertThat(people().at(slack("ada"))).contains(ada);
    }

    @Test
    void tellsWhoseAccountsAre() {
        people().save(List.of(ada, ben));
        assertThat(people().owners(List.of(slack("ada"), slack("ben"), teams("ada"))))
                .isEqualTo(Map.of(slack("ada"), ada.id(), slack("ben"), ben.id()));
        assertThat(people().owners(List.of())).isEmpty();
    }

    private List<Person> members(String... groups) {
        return people().members(Set.of(groups), Optional.empty(), 10);
    }

    private static Person reachedAt(Person person, Address... addresses) {
        return new Person(person.id(), person.name(), person.speaks(), person.works(), List.of(addresses));
    }
}
