package dev.muster.card;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The same card with every text that a reader sees, and every value that only we read, passed through a change. */
record Rewording(UnaryOperator<String> texts, UnaryOperator<String> values) {

    Card card(Card card) {
        return new Card(
                card.language(),
                notification(texts.apply(card.notification())),
                each(card.body(), this::element),
                each(card.actions(), this::action));
    }

    private static String notification(String text) {
        return text.isBlank() ? "…" : text;
    }

    private Element element(Element element) {
        return switch (element) {
            case Element.Heading heading -> new Element.Heading(texts.apply(heading.text()));
            case Element.Paragraph paragraph -> new Element.Paragraph(rich(paragraph.text()));
            case Element.Note note -> new Element.Note(rich(note.text()));
            case Element.Bullets bullets -> new Element.Bullets(each(bullets.items(), this::rich));
            case Element.Steps steps -> new Element.Steps(steps.first(), each(steps.items(), this::rich));
            case Element.Facts facts -> new Element.Facts(each(facts.facts(), this::fact));
            case Element.Table table ->
                new Element.Table(each(table.header(), this::rich), each(table.rows(), row -> each(row, this::rich)));
            case Element.Image image -> new Element.Image(image.source(), texts.apply(image.alternative()));
            case Element.Divider divider -> divider;
            case Element.TextInput input ->
                new Element.TextInput(
                        input.id(), texts.apply(input.label()), texts.apply(input.placeholder()), input.maxLength());
            case Element.ChoiceInput input ->
                new Element.ChoiceInput(input.id(), texts.apply(input.label()), each(input.options(), this::option));
            case Element.Attachment attachment -> attachment;
        };
    }

    private Element.Fact fact(Element.Fact fact) {
        return new Element.Fact(texts.apply(fact.label()), rich(fact.value()));
    }

    private Element.Option option(Element.Option option) {
        return new Element.Option(values.apply(option.value()), texts.apply(option.label()));
    }

    private RichText rich(RichText rich) {
        return new RichText(each(rich.spans(), this::span));
    }

    private RichText.Span span(RichText.Span span) {
        return switch (span) {
            case RichText.Span.Plain plain -> new RichText.Span.Plain(texts.apply(plain.text()), plain.styles());
            case RichText.Span.Link link -> new RichText.Span.Link(texts.apply(link.label()), link.target());
            case RichText.Span.LineBreak lineBreak -> lineBreak;
        };
    }

    private Action action(Action action) {
        return switch (action) {
            case Action.Press press ->
                new Action.Press(press.id(), texts.apply(press.label()), data(press.data()), press.weight());
            case Action.OpenLink link -> new Action.OpenLink(texts.apply(link.label()), link.target());
        };
    }

    private Map<String, String> data(Map<String, String> data) {
        return data.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> values.apply(entry.getKey()),
                        entry -> values.apply(entry.getValue()),
                        (first, second) -> second));
    }

    private static <T, R> List<R> each(List<T> items, Function<T, R> change) {
        return items.stream().map(change).toList();
    }
}
