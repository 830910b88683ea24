package dev.muster.simulator.world;

import dev.muster.simulator.web.Json;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The append-only file of everything that took effect, handed to the system before it is answered. */
public final class Journal implements AutoCloseable {
    private final @Nullable Path file;
    private final @Nullable FileChannel channel;

    public Journal(Optional<Path> file) {
        this.file = file.orElse(null);
        try {
            this.channel = file.isPresent() ? open(file.get()) : null;
        } catch (IOException refused) {
            throw new UncheckedIOException("The journal " + file.orElseThrow() + " can't be opened.", refused);
        }
    }

    /** Shows every entry kept for one part, oldest first. */
    void replay(String part, Consumer<JsonNode> effects) {
        if (file == null) {
            return;
        }
        try (var lines = Files.lines(file)) {
            lines.map(this::entry)
                    .filter(entry -> entry.path("part").asString("").equals(part))
                    .forEach(entry -> effects.accept(entry.path("effect")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The journal " + file + " can't be read.", unreadable);
        }
    }

    boolean isKept() {
        return channel != null;
    }

    /** The effect is JSON already. */
    synchronized void append(String part, String effect) {
        if (channel == null) {
            return;
        }
        var line = "{\"part\":\"" + part + "\",\"effect\":" + effect + "}\n";
        var bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException full) {
            throw new UncheckedIOException("The journal " + file + " can't be written.", full);
        }
    }

    @Override
    public void close() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("The journal " + file + " can't be closed.", broken);
        }
    }

    private JsonNode entry(String line) {
        return Json.read(line)
                .orElseThrow(() -> new IllegalStateException(
                        "The journal " + file + " holds a line that is not JSON. Remove the file to start afresh."));
    }

    private static FileChannel open(Path file) throws IOException {
        if (file.toAbsolutePath().getParent() != null) {
            Files.createDirectories(file.toAbsolutePath().getParent());
        }
        cutTornLine(file);
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    }

    /** A process killed in mid-write leaves a line without its end: that effect was never answered. */
    private static void cutTornLine(Path file) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            long end = bytes.length();
            while (end > 0 && byteAt(bytes, end - 1) != '\n') {
                end--;
            }
            bytes.setLength(end);
        }
    }

    private static int byteAt(RandomAccessFile bytes, long position) throws IOException {
        bytes.seek(position);
        return bytes.read();
    }
}
