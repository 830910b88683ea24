package dev.muster.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.card.Card;
import dev.muster.card.Element;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class JsonTest {

    @Test
    void namesElementsByTheirSimpleName() {
        assertThat(Json.write(Card.saying(Locale.forLanguageTag("zh-TW"), "Hi")))
                .contains("\"language\":\"zh-TW\"", "\"is\":\"Paragraph\"", "\"is\":\"Plain\"");
    }

    @Test
    void passesOverFieldsThatALaterVersionAdded() {
        String later = """
                {"language": "en", "notification": "Hi", "actions": [], "urgency": "high",
                 "body": [{"is": "Heading", "text": "Hi", "level": 2}]}""";
        assertThat(Json.read(later, Card.class).body()).containsExactly(new Element.Heading("Hi"));
    }

    @Test
    void writesNothingThatPostgresRefuses() {
        assertThat(Json.write("nul \0 half \ud83d")).isEqualToIgnoringCase("\"nul \\u0000 half \\ud83d\"");
    }
}
