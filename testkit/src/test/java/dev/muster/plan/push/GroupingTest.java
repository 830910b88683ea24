package dev.muster.plan.push;

import static dev.muster.testkit.Examples.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.audience.Person;
import dev.muster.plan.Plan;
import dev.muster.plan.reading.PlanReader;
import dev.muster.plan.reading.PlanReading;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GroupingTest {

    private static final String PLAN = """
            plan: example
            product: Gadget
            language: en
            languages: [en]
            zone: UTC
            start: 2026-07
            admins: [root@example.com]
            support: { people: [sue@example.com], contact: the help desk }
            groups:
              field: { name: Field, members: { any: [ { in: stores }, { in: it } ] } }
              stores: { name: Stores, members: { any: [ { group: SG Stores } ], none: [ { in: executives } ] } }
              it: { name: Information Technology }
              executives: { name: Executives }
            waves:
              - { wave: all, month: 2026-07, groups: all }
            touchpoints:
              - { touchpoint: kickoff, name: Kickoff, phase: kickoff, waves: [all], week: 1, methods: [chat], content: kickoff }
            """;

    private final Grouping grouping = new Grouping(plan());

    @Test
    void namesGroupsByTheKeyWhateverTheDirectoryCallsThem() {
        assertThat(groups(aPerson("ada", "information technology"))).contains("it");
        assertThat(groups(aPerson("ada", "chess club"))).containsExactly("chess club");
    }

    @Test
    void goesByCriteriaAloneWhereThePlanHasThem() {
        assertThat(groups(aPerson("ada", "Stores")))
                .as("only called like the group")
                .isEmpty();
        assertThat(groups(aPerson("ada", "sg stores"))).containsExactlyInAnyOrder("sg stores", "stores", "field");
    }

    @Test
    void decidesGroupsInTheOrderInWhichTheyNeedEachOther() {
        assertThat(groups(aPerson("ada", "sg stores", "executives")))
                .containsExactlyInAnyOrder("sg stores", "executives");
        assertThat(groups(aPerson("ada", "it"))).containsExactlyInAnyOrder("it", "field");
    }

    @Test
    void seesTheGroupsOfAllSourcesAndTakesNamesFromTheFirst() {
        Person ada = aPerson("ada", "it", "SG Stores");
        assertThat(grouping.groups(ada, Set.of("it"))).containsExactlyInAnyOrder("it", "stores", "field");
    }

    @Test
    void hasAFingerprintThatLastsAsLongAsThePlan() {
        assertThat(new Grouping(plan()).fingerprint()).isEqualTo(grouping.fingerprint());
    }

    private Set<String> groups(Person person) {
        return grouping.groups(person, person.groups());
    }

    private static Plan plan() {
        return switch (PlanReader.read("p", PLAN)) {
            case PlanReading.Readable readable -> readable.plan();
            case PlanReading.Unreadable unreadable ->
                throw new AssertionError(unreadable.problems().toString());
        };
    }
}
