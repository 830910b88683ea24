package dev.muster.card.blockkit;

import dev.muster.card.Element;
import dev.muster.card.RichText;
import dev.muster.card.RichText.Span;
import dev.muster.card.RichText.Style;
import dev.muster.card.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Draws the elements of a card from top to bottom. */
final class Blocks {

    private final List<Map<String, Object>> blocks = new ArrayList<>();
    private boolean hasTable;

    private Blocks() {}

    static List<Map<String, Object>> of(List<Element> elements) {
        Blocks blocks = new Blocks();
        elements.forEach(blocks::add);
        return blocks.blocks;
    }

    private void add(Element element) {
        switch (element) {
            case Element.Heading heading -> heading(heading.text().replace('\n', ' '));
            case Element.Paragraph paragraph -> paragraph(paragraph.text());
            case Element.Note note -> note(note.text());
            case Element.Bullets bullets -> blocks.addAll(Lists.bullets(bullets));
            case Element.Steps steps -> blocks.addAll(Lists.steps(steps));
            case Element.Facts facts -> facts(facts);
            case Element.Table table -> table(table);
            case Element.Image image -> image(image);
            case Element.Divider divider -> blocks.add(Tree.of("type", "divider"));
            case Element.TextInput input -> blocks.add(Inputs.of(input));
            case Element.ChoiceInput input -> blocks.add(Inputs.of(input));
            case Element.Attachment attachment -> {}
        }
    }

    private void heading(String text) {
        if (text.length() > Limits.HEADER) {
            paragraph(new RichText(List.of(new Span.Plain(text, Set.of(Style.STRONG)))));
        } else if (!text.isBlank()) {
            blocks.add(Tree.of("type", "header", "text", Limits.plain(text, Limits.HEADER)));
        }
    }

    private void paragraph(RichText text) {
        if (!text.isBlank()) {
            blocks.addAll(RichTexts.of(isCodeBlock(text) ? "rich_text_preformatted" : "rich_text_section", text));
        }
    }

    private static boolean isCodeBlock(RichText text) {
        return text.lines().size() > 1
                && text.spans().stream()
                        .allMatch(span -> span instanceof Span.Plain plain
                                && plain.styles().contains(Style.CODE));
    }

    // Small print is a context block, whose formatted form is mrkdwn; text with links or styles is a quotation instead.
    private void note(RichText text) {
        if (text.isBlank()) {
            return;
        }
        if (text.spans().stream().anyMatch(span -> span instanceof Span.Link || isStyled(span))) {
            blocks.addAll(RichTexts.of("rich_text_quote", text));
            return;
        }
        for (String rest = text.words(); !rest.isBlank(); ) {
            int cut = Cut.best(rest, Limits.TEXT);
            String piece = rest.substring(0, cut);
            blocks.add(Tree.of("type", "context", "elements", List.of(Limits.plain(piece, Limits.TEXT))));
            rest = rest.substring(cut);
        }
    }

    private static boolean isStyled(Span span) {
        return span instanceof Span.Plain plain && !plain.styles().isEmpty();
    }

    private void facts(Element.Facts facts) {
        List<Span> spans = new ArrayList<>();
        for (Element.Fact fact : facts.facts()) {
            if (!spans.isEmpty()) {
                spans.add(new Span.LineBreak());
            }
            spans.add(new Span.Plain(fact.label() + ": ", Set.of(Style.STRONG)));
            spans.addAll(fact.value().spans());
        }
        paragraph(new RichText(spans));
    }

    private void table(Element.Table table) {
        if (table.width() == 0) {
            return;
        }
        // Slack answers a second table in a message with only_one_table_allowed.
        if (!hasTable && Tables.fits(table)) {
            blocks.add(Tables.block(table));
            hasTable = true;
        } else {
            blocks.addAll(Tables.fixedWidth(table));
        }
    }

    private void image(Element.Image image) {
        blocks.add(Tree.of(
                "type",
                "image",
                "image_url",
                Limits.url(image.source()),
                "alt_text",
                Limits.shown(image.alternative(), Limits.ALTERNATIVE)));
    }
}
