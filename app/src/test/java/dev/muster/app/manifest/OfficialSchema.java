package dev.muster.app.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A platform's own schema, kept beside the project and not in it. */
record OfficialSchema(String name) {

    static final OfficialSchema SLACK = new OfficialSchema("slack-app-manifest-2.json");
    static final OfficialSchema TEAMS = new OfficialSchema("teams-app-manifest-1.30.json");

    void accepts(String json) throws IOException {
        assertThat(complaints(json)).isEmpty();
    }

    void refuses(String json) throws IOException {
        assertThat(complaints(json)).isNotEmpty();
    }

    private Iterable<com.networknt.schema.Error> complaints(String json) throws IOException {
        Path file = Path.of(System.getProperty("muster.root", ".."), "..", "shared", "schemas", name);
        assumeTrue(Files.exists(file), "The platform's schema " + name + " is not beside the project.");
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(asJavaReadsIt(Files.readString(file)))
                .validate(json, InputFormat.JSON);
    }

    /** Microsoft's schema calls itself draft 4 and uses words of draft 7; and Java's patterns have no backspace. */
    private static String asJavaReadsIt(String schema) {
        return schema.replace("json-schema.org/draft-04/", "json-schema.org/draft-07/")
                .replace("\\\\f\\\\b\\\\v", "\\\\f\\\\x08\\\\v");
    }
}
