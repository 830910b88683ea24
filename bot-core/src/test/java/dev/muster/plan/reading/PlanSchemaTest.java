package dev.muster.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.muster.channel.Platform;
import dev.muster.plan.Approach;
import dev.muster.plan.InDoubt;
import dev.muster.plan.Method;
import dev.muster.plan.Phase;
import dev.muster.plan.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class PlanSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private final JsonNode schema = JSON.readTree(PlanPage.text("docs/plan.schema.json"));

    @Test
    void acceptsTheExampleOfTheDocumentation() {
        assertThat(complaints(PlanPage.example())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.muster.plan.reading.PlanSchemaTest#broken")
    void refusesWhatTheReaderRefuses(String right, String wrong) {
        var text = PlanPage.example().replace(right, wrong);
        assertThat(complaints(text)).isNotEmpty();
        assertThat(PlanReader.read("p", text)).isInstanceOf(PlanReading.Unreadable.class);
    }

    static Stream<List<String>> rows() {
        return Stream.of(
                List.of("product:", "prodcut:"),
                List.of("start: 2027-07", "start: July"),
                List.of("week: 2", "week: 6"),
                List.of("methods: [chat, meeting, site]", "methods: []"),
                List.of("phase: kickoff", "phase: start"),
                List.of("time: \"09:00\"", "time: 9"),
                List.of("groups: [retail]", "groups: retail"),
                List.of("slot: 20 minutes", "slot: a while"),
                List.of("    approach: tech-fair  ", "    # approach: tech-fair"),
                List.of("places: 5 ", "places: many "),
                List.of("book-until:", "book-til:"),
                List.of("least: 95%", "most: 10"),
                List.of("least: 95%", "least: 195%"),
                List.of("unknown: pass", "unknown: maybe"));
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> broken() {
        return rows().map(row -> org.junit.jupiter.params.provider.Arguments.of(row.toArray()));
    }

    @Test
    void knowsExactlyTheKeysOfTheReader() {
        same(schema, Shape.PLAN);
        same(schema.at("/$defs/support"), Shape.SUPPORT);
        same(schema.at("/$defs/group"), Shape.GROUP);
        same(schema.at("/$defs/members"), Shape.MEMBERS);
        same(schema.at("/$defs/criterion"), Shape.CRITERION);
        same(schema.at("/$defs/wave"), Shape.WAVE);
        same(schema.at("/$defs/touchpoint"), Shape.TOUCHPOINT);
        same(schema.at("/$defs/nudges"), Shape.NUDGES);
        same(schema.at("/$defs/deadline"), Shape.DEADLINE);
        same(schema.at("/$defs/times"), Shape.TIMES);
        same(schema.at("/$defs/holiday"), Shape.HOLIDAY);
        same(schema.at("/$defs/freeze"), Shape.FREEZE);
        same(schema.at("/$defs/session"), Shape.SESSION);
        same(schema.at("/$defs/gate"), Shape.GATE);
        same(schema.at("/$defs/requirement"), Shape.REQUIREMENT);
    }

    @Test
    void knowsExactlyTheWordsOfTheModel() {
        assertThat(schema.at("/properties/chat/items/enum").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrderElementsOf(
                        Platform.chats().stream().map(Platform::key).toList());
        same(schema.at("/$defs/group/properties/approach/enum"), Approach.values());
        same(schema.at("/$defs/session/properties/approach/enum"), Approach.values());
        same(schema.at("/$defs/touchpoint/properties/phase/enum"), Phase.values());
        same(schema.at("/$defs/touchpoint/properties/methods/items/enum"), Method.values());
        same(schema.at("/$defs/touchpoint/properties/in-doubt/enum"), InDoubt.values());
    }

    @Test
    void describesEveryKey() {
        for (var block : List.of(
                "",
                "/$defs/support",
                "/$defs/group",
                "/$defs/members",
                "/$defs/criterion",
                "/$defs/wave",
                "/$defs/touchpoint",
                "/$defs/times",
                "/$defs/holiday",
                "/$defs/freeze",
                "/$defs/session",
                "/$defs/gate",
                "/$defs/requirement")) {
            schema.at(block + "/properties")
                    .properties()
                    .forEach(property -> assertThat(description(property.getValue()))
                            .as(property.getKey())
                            .isNotBlank());
        }
    }

    private String description(JsonNode property) {
        return property.path("description")
                .asString(schema.at(property.path("$ref").asString("").replace("#", "") + "/description")
                        .asString(""));
    }

    private static void same(JsonNode block, Shape shape) {
        assertThat(block.path("properties").propertyNames()).containsExactlyInAnyOrderElementsOf(shape.keys());
        assertThat(texts(block.path("required"))).containsExactlyInAnyOrderElementsOf(shape.required());
    }

    private static void same(JsonNode words, Word... model) {
        assertThat(texts(words))
                .containsExactly(Stream.of(model).map(Word::word).toArray(String[]::new));
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(node -> texts.add(node.asString()));
        return texts;
    }

    private List<com.networknt.schema.Error> complaints(String yaml) {
        var plan = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema)
                .validate(JSON.writeValueAsString(plan), InputFormat.JSON);
    }
}
