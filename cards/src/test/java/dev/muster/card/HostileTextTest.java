package dev.muster.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.card.adaptive.AdaptiveCards;
import dev.muster.card.blockkit.BlockKit;
import dev.muster.card.html.MailHtml;
import dev.muster.card.text.PlainText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileTextTest {

    private static final String OURS = "https://portal.example.com/enroll?os=ios&step=1";
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}&&[^\n\t]]|[\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]|\\p{Cs}");
    private static final Pattern TAG = Pattern.compile("<(/?[a-zA-Z!][a-z0-9]*)");
    private static final Set<String> OUR_TAGS = Set.of(
            "!", "html", "head", "meta", "title", "body", "div", "h2", "p", "ul", "ol", "li", "table", "tr", "th", "td",
            "img", "a", "strong", "em", "s", "code", "br");

    static Stream<String> texts() {
        return HostileTexts.all();
    }

    @Test
    void triesAtLeast60Texts() {
        assertThat(texts().distinct().count()).isGreaterThanOrEqualTo(60);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void staysTextInTeams(String text) {
        Map<String, Object> card = AdaptiveCards.render(ExampleCards.everywhere(text));
        assertThat(Json.bytes(card)).isNotEmpty();

        for (String key : List.of("text", "title", "value", "label", "placeholder", "altText", "fallbackText")) {
            assertThat(Json.values(card, key))
                    .allSatisfy(shown -> assertThat(shown)
                            .doesNotContain("{{", "${")
                            .doesNotContainPattern("(?i)</?at\\b")
                            .doesNotContainPattern(UNSEEN));
        }
        assertThat(markdownOf(card))
                .allSatisfy(shown -> assertThat(linksIn(shown)).isSubsetOf(OURS));
        assertThat(Json.values(card, "url")).containsOnly(OURS, "https://img.example.com/a.png");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void staysTextInSlack(String text) {
        BlockKit.Message message = BlockKit.render(ExampleCards.everywhere(text));
        List<Map<String, Object>> blocks = message.blocks();
        assertThat(Json.bytes(message)).isNotEmpty();

        assertThat(message.text()).doesNotContain("<", ">").doesNotContainPattern("&(?!amp;|lt;|gt;)");
        assertThat(Json.values(blocks, "type"))
                .doesNotContain("mrkdwn", "markdown", "user", "usergroup", "channel", "broadcast", "date", "emoji");
        assertThat(Json.values(blocks, "url")).containsOnly(OURS);
        assertThat(SlackRules.brokenBy(message.blocks())).isEmpty();
        assertThat(Json.values(blocks, "text"))
                .allSatisfy(shown -> assertThat(shown).doesNotContainPattern(UNSEEN));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void staysTextInMail(String text) {
        String html = MailHtml.render(ExampleCards.everywhere(text));

        Set<String> tags = new TreeSet<>(TAG.matcher(html)
                .results()
                .map(match -> match.group(1).replace("/", "").replace("!DOCTYPE", "!"))
                .map(tag -> tag.startsWith("!") ? "!" : tag)
                .toList());
        assertThat(tags).isSubsetOf(OUR_TAGS);
        assertThat(html.split("<!", -1)).hasSize(2);
        assertThat(html).doesNotContainPattern(UNSEEN);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void staysTextInPlainText(String text) {
        assertThat(PlainText.render(ExampleCards.everywhere(text))).isNotBlank().doesNotContainPattern(UNSEEN);
    }

    @Test
    void refusesAnEndlessTextInPlainWordsOrDrawsIt() {
        Card endless = ExampleCards.of(Element.Paragraph.of("<!channel>[x](y)".repeat(6_250)));

        assertThatThrownBy(() -> AdaptiveCards.render(endless))
                .isInstanceOf(CardTooLarge.class)
                .hasMessageContaining("Shorten");
        assertThatThrownBy(() -> BlockKit.render(endless))
                .isInstanceOf(CardTooLarge.class)
                .hasMessageContaining("Shorten");
        assertThat(PlainText.render(endless)).hasSize(100_000);
        assertThat(MailHtml.render(endless)).hasSizeGreaterThan(100_000);
    }

    @Test
    void cutsAnEndlessNotification() {
        Card endless = new Card(Locale.ENGLISH, "<".repeat(100_000), List.of(Element.Paragraph.of("x")), List.of());

        assertThat(BlockKit.render(endless).text()).hasSizeLessThanOrEqualTo(4000);
    }

    private static List<String> markdownOf(Map<String, Object> card) {
        return Json.nodes(card).flatMap(HostileTextTest::markdownIn).toList();
    }

    private static Stream<String> markdownIn(Map<?, ?> node) {
        if ("TextBlock".equals(node.get("type"))) {
            return Stream.of((String) node.get("text"));
        }
        return "FactSet".equals(node.get("type"))
                ? Stream.of("title", "value").flatMap(key -> Json.values(node, key).stream())
                : Stream.of();
    }

    private static Set<String> linksIn(String markdown) {
        Set<String> links = new TreeSet<>();
        Node document = Parser.builder().build().parse(markdown);
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                links.add(link.getDestination());
                visitChildren(link);
            }

            @Override
            public void visit(Image image) {
                links.add("picture " + image.getDestination());
            }
        });
        return links;
    }
}
