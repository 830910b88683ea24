package dev.muster.store;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.muster.audience.Person;
import dev.muster.audience.sync.SourceState;
import dev.muster.card.Action;
import dev.muster.card.Element;
import dev.muster.card.RichText;
import dev.muster.channel.Inbound;
import dev.muster.enrollment.Enrollment;
import dev.muster.enrollment.Evidence;
import dev.muster.plan.version.Amendment;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.util.StdConverter;

/**
 * The core's records as JSON, each of several kinds under its simple name. The same value always gives the same text, and
 * fields that a later version added are passed over, so that replicas of two versions can share a database.
 */
final class Json {

    private static final TypeReference<Map<String, String>> STRINGS = new TypeReference<>() {};

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addMixIn(Element.class, Named.class)
            .addMixIn(Action.class, Named.class)
            .addMixIn(RichText.Span.class, Named.class)
            .addMixIn(Inbound.class, Named.class)
            .addMixIn(Enrollment.class, Named.class)
            .addMixIn(Evidence.class, Named.class)
            .addMixIn(SourceState.Result.class, Named.class)
            .addMixIn(Amendment.class, Named.class)
            .addMixIn(Person.Works.class, SortedGroups.class)
            .addMixIn(RichText.Span.Plain.class, SortedStyles.class)
            .addModule(new SimpleModule()
                    .addSerializer(Locale.class, new TagWriter())
                    .addDeserializer(Locale.class, new TagReader()))
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            // Half surrogate pairs and NUL, which people can send and PostgreSQL cannot hold, survive as escapes.
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();

    private Json() {}

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    static Map<String, String> readStrings(String json) {
        return MAPPER.readValue(json, STRINGS);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
    private interface Named {}

    interface SortedStyles {
        @JsonSerialize(converter = StylesInOrder.class)
        Set<RichText.Style> styles();
    }

    interface SortedGroups {
        @JsonSerialize(converter = GroupsInOrder.class)
        Set<String> groups();
    }

    private static final class GroupsInOrder extends StdConverter<Set<String>, List<String>> {
        @Override
        public List<String> convert(Set<String> groups) {
            return groups.stream().sorted().toList();
        }
    }

    private static final class StylesInOrder extends StdConverter<Set<RichText.Style>, List<RichText.Style>> {
        @Override
        public List<RichText.Style> convert(Set<RichText.Style> styles) {
            return styles.stream().sorted(Comparator.naturalOrder()).toList();
        }
    }

    private static final class TagWriter extends StdSerializer<Locale> {
        TagWriter() {
            super(Locale.class);
        }

        @Override
        public void serialize(Locale locale, JsonGenerator out, SerializationContext context) {
            out.writeString(locale.toLanguageTag());
        }
    }

    private static final class TagReader extends StdDeserializer<Locale> {
        TagReader() {
            super(Locale.class);
        }

        @Override
        public Locale deserialize(JsonParser in, DeserializationContext context) {
            return Locale.forLanguageTag(in.getString());
        }
    }
}
