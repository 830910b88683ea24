package dev.muster.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The floors of the house: which package may know which, over all Maven modules at once. */
class StructureTest {

    private static final Path DRAWING = Sources.ROOT.resolve("docs/structure/README.md");

    @Test
    void findsEveryRoom() {
        assertThat(House.OURS.modules().stream()
                        .map(module -> module.getIdentifier().toString()))
                .contains(
                        "card",
                        "channel",
                        "delivery",
                        "plan",
                        "slack",
                        "teams",
                        "mail",
                        "graph",
                        "store",
                        "simulator",
                        "testkit",
                        "app");
    }

    @Test
    void hasNoCircleBetweenRooms() {
        House.OURS.modules().verify();
    }

    @Test
    void seesACircleAmongTheCanaries() {
        ApplicationModules canaries = House.CANARY.modules();
        assertThatThrownBy(canaries::verify).hasMessageContaining("Cycle").hasMessageContaining("slack");
    }

    @Test
    void keepsToTheArrows() {
        assertThat(House.OURS.forbidden(Arrows.OURS)).isEmpty();
    }

    @Test
    void seesEveryForbiddenArrowAmongTheCanaries() {
        assertThat(House.CANARY.forbidden(Arrows.OURS))
                .containsExactly(
                        "card.Talkative -> card.blockkit.Blocks",
                        "channel.Backwards -> slack.TwoFaced",
                        "delivery.Curious -> plan.Wish",
                        "simulator.Cheat -> channel.Backwards",
                        "slack.TwoFaced -> card.adaptive.Foreign");
    }

    @Test
    void allowsTheCanaryItsOwnRenderer() {
        assertThat(Arrows.OURS.allow("slack", "card.blockkit")).isTrue();
        assertThat(Arrows.OURS.allow("slack", "card.adaptive")).isFalse();
        assertThat(Arrows.OURS.allow("slack", "teams")).isFalse();
    }

    @Test
    void namesNoPackageThatDoesNotExist() {
        assertThat(Arrows.OURS.unknownIn(House.OURS.packages())).isEmpty();
        assertThat(Arrows.OURS.unknownIn(House.CANARY.packages())).contains("conversation", "card.html", "app.*");
    }

    @Test
    void hasARowForEveryPackage() {
        assertThat(House.OURS.packages())
                .allSatisfy(name -> assertThat(Arrows.OURS.knows(name)).as(name).isTrue());
        assertThat(Arrows.OURS.knows("cellar")).isFalse();
    }

    /** With {@code -Dmuster.draw} it draws anew. */
    @Test
    void isDrawnAsItIs() throws IOException {
        String drawing = Drawing.of(Arrows.OURS);
        if (System.getProperty("muster.draw") != null) {
            Files.createDirectories(DRAWING.getParent());
            Files.writeString(DRAWING, drawing);
        }
        assertThat(DRAWING)
                .as(
                        "Draw it anew: mvn -Dfast -Dmuster.draw -pl app -am test -Dtest=StructureTest -Dsurefire.failIfNoSpecifiedTests=false")
                .content()
                .isEqualTo(drawing);
    }
}
