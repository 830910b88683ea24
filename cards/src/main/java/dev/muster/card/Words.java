package dev.muster.card;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of an element in reading order, without any form. */
final class Words {

    private Words() {}

    static String of(Element element) {
        return switch (element) {
            case Element.Heading heading -> heading.text();
            case Element.Paragraph paragraph -> paragraph.text().words();
            case Element.Note note -> note.text().words();
            case Element.Bullets bullets -> joined(bullets.items());
            case Element.Steps steps -> joined(steps.items());
            case Element.Facts facts ->
                facts.facts().stream()
                        .map(fact -> fact.label() + " " + fact.value().words())
                        .collect(Collectors.joining(" "));
            case Element.Table table ->
                joined(Stream.concat(
                                table.header().stream(), table.rows().stream().flatMap(List::stream))
                        .toList());
            case Element.Image image -> image.alternative();
            case Element.Divider divider -> "";
            case Element.TextInput input -> input.label();
            case Element.ChoiceInput input ->
                Stream.concat(Stream.of(input.label()), input.options().stream().map(Element.Option::label))
                        .collect(Collectors.joining(" "));
            case Element.Attachment attachment -> "";
        };
    }

    private static String joined(List<RichText> texts) {
        return texts.stream().map(RichText::words).collect(Collectors.joining(" "));
    }
}
