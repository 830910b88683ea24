package dev.muster.slack;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.slack.api.util.json.GsonFactory;
import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;

/** JSON as Slack writes it, read strictly; a part that is missing or of another kind is simply not there. */
final class Json {

    private static final Gson PLAIN = new GsonBuilder().disableHtmlEscaping().create();
    private static final Gson SLACKS = GsonFactory.createSnakeCase();

    private Json() {}

    static String write(Object value) {
        return PLAIN.toJson(value);
    }

    static JsonObject object(String text) throws Unreadable {
        JsonReader reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
        try {
            JsonElement root = JsonParser.parseReader(reader);
            if (root.isJsonObject() && reader.peek() == JsonToken.END_DOCUMENT) {
                return root.getAsJsonObject();
            }
        } catch (JsonParseException | IllegalStateException | IOException notJson) {
            throw new Unreadable("The body is not JSON.", notJson);
        }
        throw new Unreadable("The body is not one JSON object.");
    }

    /** One of the vendor's payload types. */
    static <T> T as(JsonObject object, Class<T> type) throws Unreadable {
        try {
            return SLACKS.fromJson(object, type);
        } catch (RuntimeException otherShape) {
            throw new Unreadable("The payload has another shape than Slack documents.", otherShape);
        }
    }

    static Optional<String> text(JsonObject object, String name) {
        JsonElement value = object.get(name);
        return value != null && value.isJsonPrimitive() ? Optional.of(value.getAsString()) : Optional.empty();
    }

    static String needed(JsonObject object, String name) throws Unreadable {
        return text(object, name)
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> new Unreadable("The payload has no " + name + "."));
    }

    static Optional<JsonObject> part(JsonObject object, String name) {
        JsonElement value = object.get(name);
        return value != null && value.isJsonObject() ? Optional.of(value.getAsJsonObject()) : Optional.empty();
    }
}
