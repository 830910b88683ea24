package dev.muster.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A recorded rendering under {@code src/test/resources/golden}. After a wanted change, record them anew with
 * {@code mvn -Dfast -pl cards test -Dgolden.record=true} and read the difference before committing it.
 */
public record GoldenFile(Path path) {

    public static GoldenFile of(String renderer, String name) {
        return new GoldenFile(Path.of("src/test/resources/golden", renderer, name));
    }

    public void matches(String rendering) throws IOException {
        if (Boolean.getBoolean("golden.record")) {
            Files.createDirectories(path.getParent());
            Files.writeString(path, rendering);
        }
        assertThat(path).as("recorded by -Dgolden.record=true").exists();
        assertThat(rendering).as(path.toString()).isEqualTo(Files.readString(path));
    }
}
