package dev.muster.plan.reading;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Bytes of a file as text, or the place of the first byte that is none. */
final class Utf8 {

    static final int MOST_BYTES = 1_000_000;
    private static final String SAVE_AGAIN = "Save the file as UTF-8, with Windows editors “UTF-8 without BOM”.";

    private Utf8() {}

    static Optional<String> read(byte[] bytes, Problems problems) {
        if (bytes.length > MOST_BYTES) {
            problems.add(
                    1,
                    1,
                    "The file is larger than one megabyte.",
                    "A plan is a few pages; check that it is the right file.");
            return Optional.empty();
        }
        var text = CharBuffer.allocate(bytes.length);
        var in = ByteBuffer.wrap(bytes);
        var result = StandardCharsets.UTF_8.newDecoder().decode(in, text, true);
        var read = text.flip().toString();
        return result.isError() ? notText(bytes, read, problems) : Optional.of(withoutMark(read));
    }

    static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Optional<String> notText(byte[] bytes, String before, Problems problems) {
        var line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        var reason = bytes[0] == (byte) 0xFF || bytes[0] == (byte) 0xFE
                ? "The file is written in UTF-16."
                : "A character here is not written in UTF-8.";
        problems.add(line, before.length() - before.lastIndexOf('\n'), reason, SAVE_AGAIN);
        return Optional.empty();
    }
}
