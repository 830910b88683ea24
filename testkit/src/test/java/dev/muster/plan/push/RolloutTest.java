package dev.muster.plan.push;

import static dev.muster.testkit.Examples.aPerson;
import static dev.muster.testkit.Examples.anEnglishReader;
import static dev.muster.testkit.Examples.speaking;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.audience.Person;
import dev.muster.channel.Platform;
import dev.muster.plan.Approach;
import dev.muster.plan.Group;
import dev.muster.plan.Occasion;
import dev.muster.testkit.ExampleRollout;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RolloutTest {

    private final Rollout rollout = ExampleRollout.rollout();

    @Test
    void findsAnOccasionByItsName() {
        Occasion occasion = rollout.occasion("news/office").orElseThrow();
        assertThat(Rollout.nameOf(occasion)).isEqualTo("news/office");
        assertThat(rollout.occasion("news/mars")).isEmpty();
        assertThat(rollout.occasion("")).isEmpty();
    }

    @Test
    void givesEachOccasionAPushOfItsOwn() {
        assertThat(rollout.plan().occasions().stream().map(rollout::pushOf)).doesNotHaveDuplicates();
        Occasion occasion = rollout.plan().occasions().getFirst();
        assertThat(rollout.pushOf(occasion)).isEqualTo(ExampleRollout.rollout().pushOf(occasion));
    }

    @Test
    void looksForPeopleInThePlansOrderOfPlatforms() {
        assertThat(rollout.plan().chatOrder()).containsExactly(Platform.SLACK, Platform.TEAMS);
    }

    @Test
    void movesWhoIsInSeveralGroupsWithTheFirstWave() {
        Person both = anEnglishReader("both", "hr", "it");
        assertThat(rollout.waveOf(both))
                .hasValueSatisfying(wave -> assertThat(wave.key().value()).isEqualTo("it"));
        assertThat(rollout.enrollmentOf(both)).map(Rollout::nameOf).contains("enrollment/it");
    }

    @Test
    void hasNoWaveForWhoIsInNoGroupOfThePlan() {
        Person outsider = anEnglishReader("guest", "chess");
        assertThat(rollout.waveOf(outsider)).isEmpty();
        assertThat(rollout.enrollmentOf(outsider)).isEmpty();
        assertThat(rollout.groupsOf(outsider)).isEmpty();
        assertThat(rollout.approachOf(outsider)).isEqualTo(Approach.SELF_SERVICE);
    }

    @Test
    void knowsGroupsByKeyAndByNameInAnyLanguage() {
        assertThat(rollout.groupsOf(anEnglishReader("ada", "資訊", "Human", "FINANCE")))
                .extracting(Group::key)
                .extracting(key -> key.value())
                .containsExactly("finance", "it");
    }

    @Test
    void takesTheApproachOfThePersonBeforeThatOfTheGroup() {
        Person fay = aPerson("fay", "finance");
        assertThat(rollout.approachOf(fay)).isEqualTo(Approach.SELF_SERVICE);
        assertThat(rollout.approachOf(withApproach(fay, ""))).isEqualTo(Approach.ASSISTED);
        assertThat(rollout.approachOf(withApproach(fay, "tech-fair"))).isEqualTo(Approach.TECH_FAIR);
        assertThat(rollout.approachOf(withApproach(fay, "by magic"))).isEqualTo(Approach.ASSISTED);
    }

    @Test
    void speaksTheClosestLanguageOfThePlan() {
        assertThat(languageOf("zh-Hant-HK")).isEqualTo(Locale.TRADITIONAL_CHINESE);
        assertThat(languageOf("en-AU")).isEqualTo(Locale.ENGLISH);
        assertThat(languageOf("fi")).isEqualTo(Locale.ENGLISH);
    }

    private Locale languageOf(String tag) {
        return rollout.languageOf(speaking(anEnglishReader("x"), Locale.forLanguageTag(tag)));
    }

    private static Person withApproach(Person person, String approach) {
        return new Person(
                person.id(), person.name(), person.speaks(), person.works().by(approach), person.addresses());
    }
}
