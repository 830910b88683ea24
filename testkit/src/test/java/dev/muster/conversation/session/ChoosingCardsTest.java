package dev.muster.conversation.session;

import static dev.muster.testkit.Examples.anEnglishReader;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.card.Card;
import dev.muster.card.Element;
import dev.muster.card.adaptive.AdaptiveCards;
import dev.muster.card.blockkit.BlockKit;
import dev.muster.enrollment.session.Appointments.Free;
import dev.muster.plan.Session;
import dev.muster.testkit.ExampleRollout;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChoosingCardsTest {

    /** Round the clock, every ten minutes: nobody can offer more. */
    private final Session session = ExampleRollout.withSessions(plan -> plan.replace("\"09:00\"", "\"00:00\"")
                    .replace("\"10:00\"", "\"23:59\"")
                    .replace("20 minutes", "10 minutes"))
            .plan()
            .sessions()
            .all()
            .getFirst();

    private final List<Free> ofDay = session.slots(session.hours().days().getFirst()).stream()
            .map(slot -> new Free(slot, 10_000))
            .toList();

    private final Reader reader = Reader.of(anEnglishReader("ada"), ExampleRollout.rollout());

    private Card times(String part) {
        return new ChoosingCards().times(session, ofDay, part, "session.taken", true, reader);
    }

    private static List<Element.Option> options(Card card) {
        return card.body().stream()
                .filter(Element.ChoiceInput.class::isInstance)
                .map(Element.ChoiceInput.class::cast)
                .findFirst()
                .orElseThrow()
                .options();
    }

    @Test
    void showADayInPartsThatEveryPlatformTakes() {
        assertThat(ofDay).hasSizeGreaterThan(100);
        for (String part : List.of("", "morning", "afternoon", "midnight")) {
            Card card = times(part);
            assertThat(options(card)).hasSizeBetween(1, 72);
            assertThat(card.actions()).hasSizeLessThanOrEqualTo(6);
            assertThat(BlockKit.render(card)).isNotNull();
            assertThat(AdaptiveCards.render(card)).isNotNull();
        }
        assertThat(options(times("morning"))).doesNotContainAnyElementsOf(options(times("afternoon")));
    }
}
