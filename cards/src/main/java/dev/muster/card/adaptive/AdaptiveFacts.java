package dev.muster.card.adaptive;

import dev.muster.card.Element;
import dev.muster.card.RichText;
import dev.muster.card.RichText.Span;
import dev.muster.card.RichText.Style;
import dev.muster.card.Tree;
import dev.muster.card.adaptive.AdaptiveText.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Draws facts as a fact set; one with a style or link in a value as lines, since a fact set knows only Markdown. */
final class AdaptiveFacts {

    private AdaptiveFacts() {}

    static List<Map<String, Object>> of(Element.Facts facts) {
        if (facts.facts().isEmpty()) {
            return List.of();
        }
        if (facts.facts().stream().allMatch(fact -> isPlain(fact.value()))) {
            return List.of(Tree.of(
                    "type",
                    "FactSet",
                    "facts",
                    facts.facts().stream().map(AdaptiveFacts::fact).toList()));
        }
        return facts.facts().stream()
                .flatMap(fact -> AdaptiveText.blocks(line(fact), Look.BODY).stream())
                .toList();
    }

    private static boolean isPlain(RichText value) {
        return value.lines().size() == 1
                && value.spans().stream()
                        .allMatch(span -> span instanceof Span.Plain plain
                                && plain.styles().isEmpty());
    }

    private static Map<String, Object> fact(Element.Fact fact) {
        return Tree.of(
                "title",
                Literal.markdown(fact.label()),
                "value",
                Literal.markdown(fact.value().words()));
    }

    private static RichText line(Element.Fact fact) {
        List<Span> spans = new ArrayList<>();
        spans.add(new Span.Plain(fact.label(), Set.of(Style.STRONG)));
        spans.add(new Span.Plain(": ", Set.of()));
        spans.addAll(fact.value().spans());
        return new RichText(spans);
    }
}
