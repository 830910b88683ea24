package dev.muster.app.settings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads files that a user named, and says in words why one cannot be read. */
public final class UserFile {

    private UserFile() {}

    public static Path existing(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new Refused("There is no file " + file + ". Check the path.");
        }
        if (!Files.isReadable(file)) {
            throw new Refused(file + " cannot be read. Check that you may read it.");
        }
        return file;
    }

    public static String text(Path file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(existing(file))))
                    .toString();
        } catch (CharacterCodingException _) {
            throw new Refused(file + " is not written in UTF-8. Save it again as UTF-8 (in Excel: \"CSV UTF-8\").");
        } catch (IOException e) {
            throw new Refused(file + " cannot be read: " + e.getMessage());
        }
    }
}
