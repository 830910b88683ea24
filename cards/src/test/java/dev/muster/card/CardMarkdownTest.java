package dev.muster.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.card.RichText.Span;
import dev.muster.card.RichText.Style;
import dev.muster.card.markdown.CardMarkdown;
import dev.muster.card.text.PlainText;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CardMarkdownTest {

    @Test
    void readsEveryKindOfBlock() {
        assertThat(CardMarkdown.elements("""
                        # Title *one*

                        Words

                        - a
                        - b

                        4. d
                        5. e

                        > small print

                        ---

                        | h | i |
                        |---|---|
                        | 1 | 2 |

                        ```
                        a  b
                        c
                        ```

                        <div onclick="x">raw</div>
                        """))
                .containsExactly(
                        new Element.Heading("Title one"),
                        Element.Paragraph.of("Words"),
                        new Element.Bullets(List.of(RichText.plain("a"), RichText.plain("b"))),
                        new Element.Steps(4, List.of(RichText.plain("d"), RichText.plain("e"))),
                        Element.Note.of("small print"),
                        new Element.Divider(),
                        new Element.Table(
                                List.of(RichText.plain("h"), RichText.plain("i")),
                                List.of(List.of(RichText.plain("1"), RichText.plain("2")))),
                        new Element.Paragraph(rich(new Span.Plain("a  b\nc", Set.of(Style.CODE)))),
                        Element.Paragraph.of("<div onclick=\"x\">raw</div>"));
    }

    @Test
    void readsStylesAndLinksInALine() {
        assertThat(CardMarkdown.elements("**a *b*** `c` ~~d~~ [e](https://example.com/x y) <i>"))
                .containsExactly(new Element.Paragraph(rich(
                        new Span.Plain("a ", Set.of(Style.STRONG)),
                        new Span.Plain("b", Set.of(Style.STRONG, Style.EMPHASIS)),
                        new Span.Plain(" ", Set.of()),
                        new Span.Plain("c", Set.of(Style.CODE)),
                        new Span.Plain(" ", Set.of()),
                        new Span.Plain("d", Set.of(Style.STRUCK)),
                        new Span.Plain(" [e](https://example.com/x y) ", Set.of()),
                        new Span.Plain("<i>", Set.of()))));
    }

    @ParameterizedTest
    @CsvSource({
        "[x](javascript:alert(1)), x (javascript:alert(1))",
        "'[x](data:text/html;base64,AA)', 'x (data:text/html;base64,AA)'",
        "[x](/help), x (/help)",
        "[x](file:///etc/passwd), x (file:///etc/passwd)",
        "![x](http://example.com/a.png), x (http://example.com/a.png)",
        "'![x](data:image/png;base64,AA)', 'x (data:image/png;base64,AA)'",
        "[](vbscript:x), vbscript:x"
    })
    void writesUnsafeAddressesAsText(String markdown, String text) {
        List<Element> elements = CardMarkdown.elements(markdown);

        assertThat(PlainText.render(ExampleCards.of(elements.toArray(Element[]::new))))
                .isEqualTo(text);
        assertThat(elements)
                .allMatch(element -> element instanceof Element.Paragraph paragraph
                        && !paragraph.text().hasLinks());
    }

    @Test
    void encodesWhatAStrictAddressMust() {
        assertThat(CardMarkdown.elements("[e](<https://example.com/a b|c?q=100%>)"))
                .containsExactly(new Element.Paragraph(
                        rich(new Span.Link("e", URI.create("https://example.com/a%20b%7Cc?q=100%25")))));
    }

    @Test
    void setsAPictureByItself() {
        assertThat(CardMarkdown.elements("before ![A *phone*](https://img.example.com/a.png) after"))
                .containsExactly(
                        Element.Paragraph.of("before "),
                        new Element.Image(URI.create("https://img.example.com/a.png"), "A phone"),
                        Element.Paragraph.of(" after"));
    }

    @Test
    void flattensListsWithinLists() {
        List<Element> elements = CardMarkdown.elements("- a\n  - b\n    1. c\n    2. d\n- e\n\n  more");

        assertThat(PlainText.render(ExampleCards.of(elements.toArray(Element[]::new))))
                .isEqualTo("• a\n  – b\n  \u20031. c\n  \u20032. d\n• e\n  more");
    }

    @Test
    void joinsChineseLinesWithoutABlankAndOthersWithOne() {
        assertThat(CardMarkdown.elements("請先登入，\n再註冊\n\na\nb"))
                .extracting(element -> ((Element.Paragraph) element).text().words())
                .containsExactly("請先登入，再註冊", "a b");
    }

    @Test
    void readsWhatIsNestedDeeperThanAStack() {
        assertThat(CardMarkdown.elements("*a **b ".repeat(5_000))).isNotEmpty();
        assertThat(CardMarkdown.elements(">".repeat(20_000) + "x")).isNotEmpty();
        assertThat(CardMarkdown.elements("[".repeat(20_000))).isNotEmpty();
        assertThat(CardMarkdown.elements("")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.muster.card.HostileTexts#all")
    void readsAnyText(String text) {
        assertThat(CardMarkdown.elements(text)).isNotNull();
    }

    private static RichText rich(Span... spans) {
        return new RichText(List.of(spans));
    }
}
