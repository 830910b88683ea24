package dev.muster.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.muster.card.adaptive.AdaptiveCards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AdaptiveSchemaTest {

    private static final Path SCHEMA =
            Path.of(System.getProperty("muster.root", ".."), "..", "shared", "schemas", "adaptive-card-1.5.json");

    static Set<String> names() {
        return ExampleCards.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void acceptsWhatWeDraw(String name) throws IOException {
        Map<String, Object> card = AdaptiveCards.render(ExampleCards.all().get(name));

        assertThat(schema().validate(Json.compact(withoutTeamsExtension(card)), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void refusesWhatIsNoCard() throws IOException {
        Map<String, Object> wrong = AdaptiveCards.render(ExampleCards.of(Element.Paragraph.of("hello")));
        wrong.put("colour", "blue");

        assertThat(schema().validate(Json.compact(wrong), InputFormat.JSON)).isNotEmpty();
    }

    // The official schema knows nothing but its own keys, so what Teams adds at the root cannot pass it.
    private static Map<String, Object> withoutTeamsExtension(Map<String, Object> card) {
        card.remove("msteams");
        return card;
    }

    private static Schema schema() throws IOException {
        assumeTrue(Files.exists(SCHEMA), "the official schema does not lie beside the project: " + SCHEMA);
        // It names itself by "id", which draft 6 calls "$id" and the validator refuses.
        String schema = Files.readString(SCHEMA)
                .replaceFirst("\"id\": *\"http://adaptivecards.io/schemas/adaptive-card.json\",", "");
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_6).getSchema(schema);
    }
}
