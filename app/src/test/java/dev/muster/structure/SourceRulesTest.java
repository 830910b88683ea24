package dev.muster.structure;

import static dev.muster.structure.Sources.CANARY;
import static dev.muster.structure.Sources.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Each rule about sources is kept by the house and broken by its canary. */
class SourceRulesTest {

    @Test
    void readsEveryModule() {
        assertThat(Sources.in(ROOT, "src/main/java"))
                .extracting(file -> ROOT.relativize(file).getName(0).toString())
                .contains(
                        "cards",
                        "bot-core",
                        "testkit",
                        "store-postgres",
                        "adapter-slack",
                        "adapter-teams",
                        "adapter-mail",
                        "simulator",
                        "app");
    }

    @Test
    void promisesNothingForLater() {
        assertThat(SourceRules.promises(ROOT)).isEmpty();
        assertThat(SourceRules.promises(CANARY))
                .containsExactly(
                        "cellar/src/main/java/canary/muster/cellar/Later.java", "cellar/src/main/resources/later.sql");
    }

    @Test
    void introducesEveryPackageInOneSentence() {
        assertThat(SourceRules.packagesWithoutIntroduction(ROOT)).isEmpty();
        assertThat(SourceRules.packagesWithoutIntroduction(CANARY))
                .containsExactly(
                        "cellar/src/main/java/canary/muster/cellar",
                        "cellar/src/main/java/canary/muster/cellar/silent",
                        "cellar/src/main/java/canary/muster/cellar/talkative",
                        "cellar/src/main/java/canary/muster/cellar/unmarked");
    }

    @Test
    void runsEveryTest() {
        assertThat(SourceRules.sleepingTests(ROOT)).isEmpty();
        assertThat(SourceRules.sleepingTests(CANARY))
                .containsExactly("CellarTest.keepsTheWine", "Inner.keepsTheCheese");
    }
}
