package dev.muster.app.manifest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The zip file that Teams takes: manifest, words in the other language, and two icons, all at its top. */
final class TeamsPackage {

    // The same manifest gives the same bytes, whenever it is packed.
    private static final LocalDateTime ANY_TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

    private TeamsPackage() {}

    static byte[] of(TeamsManifest manifest) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            put(zip, "manifest.json", manifest.json().getBytes(StandardCharsets.UTF_8));
            put(zip, "zh-tw.json", manifest.inChinese().getBytes(StandardCharsets.UTF_8));
            put(zip, "color.png", TeamsIcon.color());
            put(zip, "outline.png", TeamsIcon.outline());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ANY_TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
