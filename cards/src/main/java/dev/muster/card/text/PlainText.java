package dev.muster.card.text;

import dev.muster.card.Action;
import dev.muster.card.Card;
import dev.muster.card.Element;
import dev.muster.card.RichText;
import dev.muster.card.RichText.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a card as plain text. */
public final class PlainText {

    private PlainText() {}

    public static String render(Card card) {
        Card printable = card.printable();
        List<String> parts = new ArrayList<>(printable.body().stream()
                .map(PlainText::of)
                .filter(part -> !part.isBlank())
                .toList());
        if (parts.isEmpty()) {
            parts.add(printable.notification());
        }
        if (!printable.actions().isEmpty()) {
            parts.add(printable.actions().stream().map(PlainText::of).collect(Collectors.joining("\n")));
        }
        return String.join("\n\n", parts);
    }

    private static String of(Element element) {
        return switch (element) {
            case Element.Heading heading -> heading.text();
            case Element.Paragraph paragraph -> of(paragraph.text());
            case Element.Note note -> of(note.text());
            case Element.Bullets bullets -> items(bullets.items().stream().map(item -> item("• ", item)));
            case Element.Steps steps -> steps(steps);
            case Element.Facts facts ->
                items(facts.facts().stream().map(fact -> fact.label() + ": " + of(fact.value())));
            case Element.Table table -> FixedWidth.of(table);
            case Element.Image image ->
                labelled(image.alternative(), image.source().toASCIIString());
            case Element.Divider divider -> "———";
            case Element.TextInput input -> input.label() + ": ____";
            case Element.ChoiceInput input ->
                items(Stream.concat(
                        Stream.of(input.label()), input.options().stream().map(option -> "( ) " + option.label())));
            case Element.Attachment attachment -> "";
        };
    }

    private static String steps(Element.Steps steps) {
        List<String> items = new ArrayList<>();
        for (RichText item : steps.items()) {
            items.add(item((long) steps.first() + items.size() + ". ", item));
        }
        return String.join("\n", items);
    }

    private static String item(String mark, RichText text) {
        return mark + of(text).replace("\n", "\n" + " ".repeat(mark.length()));
    }

    private static String items(Stream<String> items) {
        return items.collect(Collectors.joining("\n"));
    }

    static String of(RichText text) {
        return text.spans().stream().map(PlainText::of).collect(Collectors.joining());
    }

    private static String of(Span span) {
        return switch (span) {
            case Span.Plain plain -> plain.text();
            case Span.Link link -> labelled(link.label(), link.target().toASCIIString());
            case Span.LineBreak lineBreak -> "\n";
        };
    }

    private static String of(Action action) {
        return switch (action) {
            case Action.Press press -> "[" + press.label() + "]";
            case Action.OpenLink link -> labelled(link.label(), link.target().toASCIIString());
        };
    }

    private static String labelled(String label, String address) {
        return label.isBlank() || label.equals(address) ? address : label + " (" + address + ")";
    }
}
