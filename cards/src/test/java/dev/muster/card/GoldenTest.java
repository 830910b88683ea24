package dev.muster.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.card.adaptive.AdaptiveCards;
import dev.muster.card.blockkit.BlockKit;
import dev.muster.card.html.MailHtml;
import dev.muster.card.text.PlainText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenTest {

    static Set<String> names() {
        return ExampleCards.all().keySet();
    }

    private static Card card(String name) {
        return ExampleCards.all().get(name);
    }

    @ParameterizedTest
    @MethodSource("names")
    void drawsAdaptiveCardsAsRecorded(String name) throws IOException {
        GoldenFile.of("adaptive", name + ".json").matches(Json.indented(AdaptiveCards.render(card(name))));
    }

    @ParameterizedTest
    @MethodSource("names")
    void drawsBlockKitAsRecorded(String name) throws IOException {
        GoldenFile.of("blockkit", name + ".json").matches(Json.indented(BlockKit.render(card(name))));
    }

    @ParameterizedTest
    @MethodSource("names")
    void writesPlainTextAsRecorded(String name) throws IOException {
        GoldenFile.of("text", name + ".txt").matches(PlainText.render(card(name)) + "\n");
    }

    @ParameterizedTest
    @MethodSource("names")
    void writesMailHtmlAsRecorded(String name) throws IOException {
        GoldenFile.of("html", name + ".html").matches(MailHtml.render(card(name)));
    }

    @Test
    void keepsNoRecordingOfACardThatIsGone() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/golden"))) {
            Set<String> recorded = files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString().replaceFirst("\\.[a-z]+$", ""))
                    .collect(Collectors.toSet());
            assertThat(recorded).isEqualTo(names());
        }
    }
}
