package dev.muster.structure;

import static dev.muster.structure.House.CANARY;
import static dev.muster.structure.House.OURS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Each rule is kept by the house and broken by its canary. */
class RulesTest {

    @Test
    void handsTheTimeIn() {
        assertThat(Rules.askingTheTime(OURS)).containsExactlyInAnyOrderElementsOf(Rules.CLOCKS.keySet());
        assertThat(Rules.askingTheTime(CANARY)).containsExactly("plan.Wristwatch", "store.Sundial");
    }

    @Test
    void printsOnlyThroughAWriter() {
        assertThat(Rules.printing(OURS)).isEmpty();
        assertThat(Rules.printing(CANARY)).containsExactly("store.Shouting", "store.Sobbing");
    }

    @Test
    void announcesInTheCoreAndLogsElsewhere() {
        assertThat(Rules.loggingInTheCore(OURS)).isEmpty();
        assertThat(Rules.loggingInTheCore(CANARY)).containsExactly("delivery.Diary", "plan.OtherDiary");
    }

    @Test
    void keepsTheCoreFreeOfFrameworks() {
        assertThat(Rules.frameworksInTheCore(OURS)).isEmpty();
        assertThat(Rules.frameworksInTheCore(CANARY)).containsExactly("channel.Sprung", "plan.Tabled");
    }

    @Test
    void injectsNoField() {
        assertThat(Rules.injectedFields(OURS)).isEmpty();
        assertThat(Rules.injectedFields(CANARY)).containsExactly("store.Injected");
    }

    @Test
    void callsThingsByWordsThatSaySomething() {
        assertThat(Rules.namesThatSayNothing(OURS)).isEmpty();
        assertThat(Rules.namesThatSayNothing(CANARY))
                .containsExactly("plan.PlanManager", "store.StringUtils", "store.UserInfo");
    }

    @Test
    void showsOneTypePerAdapterBesideItsSettings() {
        assertThat(Rules.adaptersThatShowMore(OURS)).isEmpty();
        assertThat(Rules.adaptersThatShowMore(CANARY)).containsExactly("slack.TwoFaced");
    }
}
