package dev.muster.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.card.blockkit.BlockKit;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BlockKitTest {

    static Set<String> names() {
        return ExampleCards.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void keepsTheRulesOfSlack(String name) {
        BlockKit.Message message = BlockKit.render(ExampleCards.all().get(name));

        assertThat(SlackRules.brokenBy(message.blocks())).isEmpty();
        assertThat(message.text()).isNotBlank().hasSizeLessThanOrEqualTo(4000);
    }

    @Test
    void cutsALongParagraphAtTheEndOfASentenceAndLosesNothing() {
        String sentence = "這是一個很長的段落。";
        String text = sentence.repeat(700);

        List<Map<String, Object>> blocks = blocks(Element.Paragraph.of(text));

        assertThat(blocks).hasSize(3);
        assertThat(blocks).allSatisfy(block -> assertThat(words(block)).endsWith("。"));
        assertThat(String.join("", blocks.stream().map(BlockKitTest::words).toList()))
                .isEqualTo(text);
    }

    @Test
    void neverHalvesACharacter() {
        assertThat(blocks(Element.Paragraph.of("a" + "😀".repeat(3000))))
                .allSatisfy(block -> assertThat(words(block)).doesNotContainPattern("\\p{Cs}"));
    }

    @Test
    void drawsABoldParagraphForATitleThatIsTooLongForAHeader() {
        assertThat(blocks(new Element.Heading("x".repeat(150))).getFirst()).containsEntry("type", "header");
        assertThat(blocks(new Element.Heading("x".repeat(151))).getFirst()).containsEntry("type", "rich_text");
    }

    @Test
    void drawsASecondTableAndOneOf100RowsInFixedWidth() {
        Element.Table small = table(3);

        assertThat(blocks(small, small)).extracting(block -> block.get("type")).containsExactly("table", "rich_text");
        assertThat(blocks(table(99)).getFirst()).containsEntry("type", "table");
        assertThat(blocks(table(100)).getFirst()).containsEntry("type", "rich_text");
    }

    @Test
    void refusesMoreThan50PartsAndSaysWhatToShorten() {
        Element[] parts = Collections.nCopies(51, Element.Paragraph.of("part")).toArray(Element[]::new);

        assertThatThrownBy(() -> blocks(parts))
                .isInstanceOf(CardTooLarge.class)
                .hasMessageContaining("51 parts")
                .hasMessageContaining("Slack takes 50")
                .hasMessageContaining("begins with \"part\"");
    }

    @Test
    void refusesAMessageThatIsTooLongAsAWhole() {
        assertThatThrownBy(() -> blocks(Element.Paragraph.of("short"), Element.Paragraph.of("long ".repeat(3000))))
                .isInstanceOf(CardTooLarge.class)
                .hasMessageContaining("number 2 of 2");
    }

    @Test
    void refusesWhatASingleButtonOrChoiceCannotCarry() {
        Card card = ExampleCards.of(Element.Paragraph.of("x"));
        URI far = URI.create("https://example.com/" + "a".repeat(3000));
        List<Element.Option> options = IntStream.range(0, 101)
                .mapToObj(number -> new Element.Option("v" + number, "o"))
                .toList();

        assertTooLarge(card.withActions(List.of(new Action.OpenLink("Open", far))), "address");
        assertTooLarge(card.withActions(List.of(press("x".repeat(2000)))), "data of the button");
        assertTooLarge(ExampleCards.of(new Element.ChoiceInput("q", "Which?", options)), "101 options");
        assertTooLarge(
                ExampleCards.of(
                        new Element.ChoiceInput("q", "Which?", List.of(new Element.Option("v".repeat(76), "o")))),
                "value of the option");
        assertTooLarge(ExampleCards.of(new Element.Image(far, "far")), "address");
    }

    @Test
    void cutsLabelsWithAnEllipsis() {
        Card card = ExampleCards.of(Element.Paragraph.of("x"))
                .withActions(List.of(Action.Press.of("go", "g".repeat(200)), Action.Press.of("go", " ")));

        assertThat(SlackRules.brokenBy(BlockKit.render(card).blocks())).isEmpty();
        assertThat(Json.compact(BlockKit.render(card))).contains("g".repeat(74) + "…");
    }

    @Test
    void carriesDataAsFormPairsUnderAnIdOfItsOwn() {
        Card card = ExampleCards.of(Element.Paragraph.of("x")).withActions(List.of(press("a&b=ü"), press("c")));

        assertThat(Json.compact(BlockKit.render(card)))
                .contains("\"action_id\":\"go#0\",\"value\":\"v=a%26b%3D%C3%BC\"")
                .contains("\"action_id\":\"go#1\",\"value\":\"v=c\"");
    }

    private static void assertTooLarge(Card card, String reason) {
        assertThatThrownBy(() -> BlockKit.render(card))
                .isInstanceOf(CardTooLarge.class)
                .hasMessageContaining(reason);
    }

    private static Action press(String value) {
        return new Action.Press("go", "Go", Map.of("v", value), Action.Weight.NORMAL);
    }

    private static Element.Table table(int rows) {
        List<RichText> cells = List.of(RichText.plain("a"), RichText.plain("b"));
        return new Element.Table(cells, Collections.nCopies(rows, cells));
    }

    private static List<Map<String, Object>> blocks(Element... body) {
        return BlockKit.render(ExampleCards.of(body)).blocks();
    }

    private static String words(Map<String, Object> block) {
        return String.join("", Json.values(block, "text"));
    }
}
