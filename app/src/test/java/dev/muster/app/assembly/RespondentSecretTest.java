package dev.muster.app.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RespondentSecretTest {

    @TempDir
    Path folder;

    @Test
    void isMadeOnceAndKept() throws IOException {
        RespondentSecret.in(folder.resolve("data"));
        byte[] first = Files.readAllBytes(folder.resolve("data/respondents.key"));
        RespondentSecret.in(folder.resolve("data"));

        assertThat(first).hasSize(32);
        assertThat(Files.readAllBytes(folder.resolve("data/respondents.key"))).isEqualTo(first);
        assertThat(folder.resolve("data")).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void isReadByItsOwnerOnly() throws IOException {
        RespondentSecret.in(folder);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("respondents.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void isAnotherEverywhere() throws IOException {
        RespondentSecret.in(folder.resolve("one"));
        RespondentSecret.in(folder.resolve("two"));

        assertThat(Files.readAllBytes(folder.resolve("one/respondents.key")))
                .isNotEqualTo(Files.readAllBytes(folder.resolve("two/respondents.key")));
    }
}
