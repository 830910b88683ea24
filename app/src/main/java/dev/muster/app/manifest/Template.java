package dev.muster.app.manifest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** A JSON file beside this class, with {@code ${words}} to be replaced inside its strings. */
record Template(String text) {

    private static final JsonMapper JSON = new JsonMapper();

    static Template named(String name) {
        try (InputStream file = Objects.requireNonNull(Template.class.getResourceAsStream(name), name)) {
            return new Template(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whatever the value holds, it stays inside its string. */
    Template with(String word, String value) {
        String quoted = JSON.writeValueAsString(value);
        return new Template(text.replace("${" + word + "}", quoted.substring(1, quoted.length() - 1)));
    }
}
