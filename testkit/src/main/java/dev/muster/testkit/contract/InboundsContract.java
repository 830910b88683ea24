package dev.muster.testkit.contract;

import static dev.muster.testkit.Examples.said;
import static dev.muster.testkit.Examples.teams;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.channel.EventId;
import dev.muster.channel.Inbound;
import dev.muster.channel.Platform;
import dev.muster.channel.Receipt;
import dev.muster.conversation.Inbounds;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link Inbounds} promises. */
public abstract class InboundsContract {

    private static final Duration LONG = Duration.ofHours(1);

    protected abstract Inbounds inbounds();

    protected abstract void pass(Duration time);

    @Test
    void storesAnEventOnceHoweverOftenItComes() {
        assertThat(inbounds().store(said("e1", "ada", "hi"))).isTrue();
        assertThat(inbounds().store(said("e1", "ada", "hi"))).isFalse();
        inbounds().take().ifPresent(inbounds()::done);
        assertThat(inbounds().store(said("e1", "ada", "hi")))
                .as("after it was answered")
                .isFalse();
        assertThat(inbounds().take()).isEmpty();
    }

    @Test
    void handsOutEveryKindAsItWasStored() {
        for (Inbound inbound : ofEveryKind()) {
            inbounds().store(inbound);
            assertThat(inbounds().take()).contains(inbound);
            inbounds().done(inbound);
        }
        assertThat(inbounds().take()).isEmpty();
    }

    private static List<Inbound> ofEveryKind() {
        Optional<Locale> german = Optional.of(Locale.GERMAN);
        return List.of(
                said("e1", "ada", "/rollout status ☂ \"x\""),
                new Inbound.Pressed(
                        EventId.of(Platform.TEAMS, "e2"),
                        teams("ada").in("19:room"),
                        Optional.empty(),
                        "enrolled",
                        Map.of("score", "5", "why", "佈署"),
                        new Receipt("a:1", "17")),
                new Inbound.Opened(EventId.of(Platform.TEAMS, "e3"), teams("ada"), german),
                new Inbound.Closed(EventId.of(Platform.TEAMS, "e4"), teams("ada"), german),
                new Inbound.Unknown(EventId.of(Platform.SLACK, "e5"), Platform.SLACK, "reaction_added"));
    }

    @Test
    void handsOutTheOldestFirstAndNoneTwice() {
        store("e1", "ada");
        store("e2", "ben");
        assertThat(taken()).isEqualTo("slack:e1");
        assertThat(taken()).isEqualTo("slack:e2");
        assertThat(inbounds().take()).isEmpty();
    }

    @Test
    void answersAPersonInTheOrderOfAsking() {
        store("e1", "ada");
        store("e2", "ada");
        Inbound first = inbounds().take().orElseThrow();
        assertThat(inbounds().take()).as("while the first is being answered").isEmpty();
        inbounds().done(first);
        assertThat(taken()).isEqualTo("slack:e2");
    }

    @Test
    void offersAnUnansweredOneAgainAfterAPauseThatGrows() {
        store("e1", "ada");
        taken();
        pass(Duration.ofSeconds(4));
        assertThat(inbounds().take()).isEmpty();
        pass(Duration.ofSeconds(2));
        assertThat(taken()).isEqualTo("slack:e1");
        pass(Duration.ofSeconds(6));
        assertThat(inbounds().take()).isEmpty();
        pass(Duration.ofSeconds(5));
        assertThat(taken()).isEqualTo("slack:e1");
    }

    @Test
    void letsOneThatCannotBeAnsweredStandInNobodysWay() {
        store("poison", "ada");
        taken();
        store("e2", "ben");
        Inbound other = inbounds().take().orElseThrow();
        assertThat(other.event().value()).isEqualTo("slack:e2");
        inbounds().done(other);
        store("e3", "ada");
        pass(Duration.ofSeconds(6));
        assertThat(List.of(taken(), taken())).containsExactlyInAnyOrder("slack:poison", "slack:e3");
    }

    @Test
    void offersOneThatCannotBeAnsweredNoMoreThanSixTimes() {
        store("poison", "ada");
        for (int attempt = 1; attempt <= Inbounds.MOST_ATTEMPTS; attempt++) {
            assertThat(taken()).isEqualTo("slack:poison");
            pass(LONG);
        }
        assertThat(inbounds().take()).isEmpty();
    }

    @Test
    void refusesASecondAnswer() {
        store("e1", "ada");
        Inbound inbound = inbounds().take().orElseThrow();
        pass(LONG);
        assertThat(inbounds().take()).as("another worker's, after the pause").contains(inbound);
        inbounds().done(inbound);
        assertThatThrownBy(() -> inbounds().done(inbound)).hasMessageContaining("slack:e1");
    }

    @Test
    void forgetsWhatWasAnsweredLongAgoAndNothingElse() {
        for (String event : List.of("e1", "e2", "e3")) {
            store(event, "ada");
            inbounds().done(inbounds().take().orElseThrow());
        }
        store("e4", "ben");
        assertThat(inbounds().forget(Duration.ofDays(7), 10)).isZero();
        pass(Duration.ofDays(8));
        assertThat(inbounds().forget(Duration.ofDays(7), 2)).isEqualTo(2);
        assertThat(inbounds().forget(Duration.ofDays(7), 2)).isEqualTo(1);
        assertThat(taken()).isEqualTo("slack:e4");
    }

    @Test
    void storesTextThatNoDatabaseLikes() {
        Inbound hostile = said("e1", "ada", "nul \0, half a pair \ud83d, \u2028, a whole one 😀");
        assertThat(inbounds().store(hostile)).isTrue();
        assertThat(inbounds().take()).contains(hostile);
    }

    private void store(String event, String user) {
        inbounds().store(said(event, user, "hi"));
    }

    private String taken() {
        return inbounds().take().orElseThrow().event().value();
    }
}
