package dev.muster.help;

import dev.muster.card.Element;
import dev.muster.card.RichText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The answer to one topic in one language. */
public record Article(
        String topic, Locale language, Optional<Device> device, Asked asked, List<Element> body, String source) {

    public Article {
        body = List.copyOf(body);
    }

    /** The title, and the many ways in which people ask for it. */
    public record Asked(String title, List<String> ways) {
        public Asked {
            ways = List.copyOf(ways);
        }
    }

    public String title() {
        return asked.title();
    }

    /** The steps of an instruction, one a card; empty for an article that is only read. */
    public List<RichText> steps() {
        return device.isEmpty()
                ? List.of()
                : body.stream()
                        .filter(Element.Steps.class::isInstance)
                        .map(Element.Steps.class::cast)
                        .flatMap(steps -> steps.items().stream())
                        .toList();
    }
}
