package dev.muster.testkit.contract;

import static dev.muster.testkit.Examples.aCard;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.card.Action;
import dev.muster.card.Card;
import dev.muster.card.Element;
import dev.muster.card.RichText;
import dev.muster.card.RichText.Span;
import dev.muster.card.RichText.Style;
import dev.muster.delivery.ContentId;
import dev.muster.delivery.Contents;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@link Contents} promises. */
public abstract class ContentsContract {

    protected abstract Contents contents();

    @Test
    void readsACardAsItWasKept() {
        Card card = cardOfEverything();
        assertThat(contents().read(contents().keep(card))).isEqualTo(card);
    }

    @Test
    void keepsTheSameCardOnce() {
        assertThat(contents().keep(cardOfEverything())).isEqualTo(contents().keep(cardOfEverything()));
    }

    @Test
    void keepsDifferentCardsApart() {
        ContentId one = contents().keep(aCard("One"));
        ContentId other = contents().keep(aCard("Other"));
        assertThat(one).isNotEqualTo(other);
        assertThat(contents().read(one)).isEqualTo(aCard("One"));
    }

    @Test
    void keepsLanguagesApart() {
        assertThat(contents().keep(Card.saying(Locale.ENGLISH, "OK")))
                .isNotEqualTo(contents().keep(Card.saying(Locale.GERMAN, "OK")));
    }

    @Test
    void namesTheContentItDoesNotHold() {
        ContentId unknown = new ContentId(UUID.randomUUID());
        assertThatThrownBy(() -> contents().read(unknown))
                .hasMessageContaining(unknown.value().toString());
    }

    /** One of every element, action, span and style. */
    protected static Card cardOfEverything() {
        RichText rich = new RichText(List.of(
                new Span.Plain("部署 & <b> \"quoted\" \u2028 😀 ", Set.of(Style.values())),
                new Span.Link("guide", URI.create("https://example.com/a?b=c&d=%20e")),
                new Span.LineBreak(),
                new Span.Plain("", Set.of())));
        return new Card(
                Locale.forLanguageTag("zh-Hant-TW"),
                "Hello {{name}}",
                List.of(
                        new Element.Heading("Heading"),
                        new Element.Paragraph(rich),
                        new Element.Note(rich),
                        new Element.Bullets(List.of(rich, RichText.plain("x"))),
                        new Element.Steps(3, List.of(rich)),
                        new Element.Facts(List.of(new Element.Fact("When", rich))),
                        new Element.Table(List.of(rich), List.of(List.of(rich), List.of())),
                        new Element.Image(URI.create("https://example.com/a.png"), "A phone"),
                        new Element.Divider(),
                        new Element.TextInput("comment", "Why?", "…", 300),
                        new Element.ChoiceInput("score", "Score", List.of(new Element.Option("1", "One")))),
                List.of(
                        new Action.Press("go", "Go", Map.of("b", "2", "a", "1", "c", "3"), Action.Weight.PRIMARY),
                        new Action.OpenLink("Write", URI.create("mailto:it@example.com"))));
    }
}
