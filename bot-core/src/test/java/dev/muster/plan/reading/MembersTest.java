package dev.muster.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.channel.Platform;
import dev.muster.plan.GroupKey;
import dev.muster.plan.Members;
import dev.muster.plan.Traits;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Groups of whom the plan says who belongs to them. */
class MembersTest {

    private static final String RIGHT = "it:                  { name: IT, approach: self-service, people: 50 }";
    private static final Traits SOMEBODY =
            new Traits(Set.of("SG Retail", "Champions"), "Retail", "DE", "assisted", Set.of(Platform.SLACK), Set.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "any: [ { group: sg retail } ] | true",
                "any: [ { group: Retail } ] | false",
                "any: [ { group: [Retail, champions] } ] | true",
                "any: [ { department: retail } ] | true",
                "any: [ { country: [us, de] } ] | true",
                "any: [ { country: US } ] | false",
                "any: [ { platform: slack } ] | true",
                "any: [ { platform: teams } ] | false",
                "any: [ { approach: assisted } ] | true",
                "any: [ { department: Sales }, { country: DE } ] | true",
                "all: [ { department: Sales }, { country: DE } ] | false",
                "all: [ { department: Retail }, { country: DE } ] | true",
                "none: [ { approach: assisted } ] | false",
                "none: [ { approach: tech-fair } ] | true",
                "any: [ { department: Retail } ], all: [ { country: DE } ], none: [ { platform: teams } ] | true",
                "any: [ { department: Retail } ], none: [ { in: hr } ] | true",
                "any: [ { in: hr } ] | false"
            })
    void includeWhoFits(String criteria, boolean fits) {
        assertThat(members(criteria).include(SOMEBODY)).isEqualTo(fits);
    }

    @Test
    void includeByMembershipInAnotherGroup() {
        assertThat(members("any: [ { in: [finance, hr] } ]").include(SOMEBODY.with(Set.of(new GroupKey("hr")))))
                .isTrue();
        assertThat(members("any: [ { in: [finance, hr] } ]").groups())
                .containsExactly(new GroupKey("finance"), new GroupKey("hr"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "members: { some: [ { group: x } ] } | has no key `some`",
                "members: {} | `members` is empty",
                "members: [x] | must be a block",
                "members: { any: { group: x } } | `any` must be a list",
                "members: { any: [] } | empty list",
                "members: { any: [ { town: Bonn } ] } | has no key `town`",
                "members: { any: [ { group: x, country: DE } ] } | exactly one key",
                "members: { any: [ {} ] } | exactly one key",
                "members: { any: [ { country: Germany } ] } | is not the code of a country",
                "members: { any: [ { platform: mail } ] } | is not known as `platform`",
                "members: { any: [ { approach: shy } ] } | is not known as `approach`",
                "members: { any: [ { in: nobody } ] } | No group has the key",
                "members: { any: [ { in: it } ] } | a circle"
            })
    void areRefusedWhereTheyStand(String wrong, String words) {
        assertThat(problems("it: { name: IT, %s }".formatted(wrong))).anySatisfy(problem -> {
            assertThat(problem.reason()).contains(words);
            assertThat(problem.remedy()).isNotBlank();
            assertThat(problem.line()).isEqualTo(line());
            assertThat(problem.column()).isGreaterThan(3);
        });
    }

    @Test
    void areRefusedWhereTwoGroupsNeedEachOther() {
        String circle = """
                it:                  { name: IT, members: { any: [ { in: sales } ] } }
                  sales:               { name: Sales, members: { none: [ { in: it } ] } }""";
        assertThat(problems(circle))
                .filteredOn(problem -> problem.reason().contains("circle"))
                .hasSize(2);
    }

    private static Members members(String criteria) {
        String group = "it: { name: IT, members: { %s } }".formatted(criteria);
        return switch (PlanReader.read("p", PlanPage.example().replace(RIGHT, group))) {
            case PlanReading.Readable readable ->
                readable.plan()
                        .group(new GroupKey("it"))
                        .orElseThrow()
                        .members()
                        .orElseThrow();
            case PlanReading.Unreadable unreadable ->
                throw new AssertionError(unreadable.problems().toString());
        };
    }

    private static List<Problem> problems(String group) {
        assertThat(PlanPage.example()).contains(RIGHT);
        return ((PlanReading.Unreadable) PlanReader.read("p", PlanPage.example().replace(RIGHT, group))).problems();
    }

    private static int line() {
        return (int) PlanPage.example()
                .substring(0, PlanPage.example().indexOf(RIGHT))
                .lines()
                .count();
    }
}
