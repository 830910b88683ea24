package dev.muster.app.assembly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Optional;

/** A secret that is made once and kept in a file which only its owner may read. */
final class SecretFile {

    private static final int BYTES = 32;

    private SecretFile() {}

    /** {@code whatFor} is for whoever has to put a folder's rights in order. */
    static byte[] in(Path file, String whatFor) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The secret of %s in %s can neither be read nor made.".formatted(whatFor, file), e);
        }
    }

    static Optional<byte[]> ifAny(Path file) {
        return Files.exists(file) ? Optional.of(in(file, "the surveys")) : Optional.empty();
    }

    static byte[] random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    /** Complete before it has its name: a process that dies here leaves no half secret behind. */
    private static void make(Path file) throws IOException {
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        Path made = Files.createTempFile(folder, "." + file.getFileName(), ".new", forItsOwner(folder));
        Files.write(made, random());
        Files.move(made, file);
    }

    private static FileAttribute<?>[] forItsOwner(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
