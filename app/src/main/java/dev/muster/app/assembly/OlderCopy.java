package dev.muster.app.assembly;

import dev.muster.store.Footprint;
import dev.muster.store.PostgresHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Notices a database that was restored from a backup: what it believes unsent may have gone out since. How far the database had come is
 * kept beside it, in a file, and compared at the next start.
 */
final class OlderCopy {

    private final PostgresHome home;
    private final Path file;
    private final boolean besideItsDatabase;

    /** {@code besideItsDatabase}: the folder has held the database from the beginning, so a file that is missing was taken away. */
    OlderCopy(PostgresHome home, Path folder, boolean besideItsDatabase) {
        this.home = home;
        this.file = folder.resolve("footprint");
        this.besideItsDatabase = besideItsDatabase;
    }

    boolean isOne() {
        Footprint now = home.footprint();
        return home.hasMoved() || seen().map(now::isBehind).orElseGet(() -> besideItsDatabase && !home.isEmpty());
    }

    /** From now on it counts as the original. */
    void accept() {
        home.settle();
        note();
    }

    void note() {
        write(home.footprint());
    }

    private Optional<Footprint> seen() {
        try {
            return Files.exists(file) ? parsed(Files.readString(file).strip().split(" ", 2)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The file %s cannot be read.".formatted(file), e);
        }
    }

    /** A file that is not ours says nothing. */
    private static Optional<Footprint> parsed(String[] words) {
        return words.length == 2 && words[1].matches("[0-9]{1,18}")
                ? Optional.of(new Footprint(words[0], Long.parseLong(words[1])))
                : Optional.empty();
    }

    private void write(Footprint footprint) {
        try {
            Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
            Path made = Files.createTempFile(folder, ".footprint", ".new");
            Files.writeString(made, footprint.cluster() + " " + footprint.position() + "\n");
            Files.move(made, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The file %s cannot be written.".formatted(file), e);
        }
    }
}
