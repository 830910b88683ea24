package dev.muster.audience;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The text of a file as spreadsheets and exports write it: UTF-8 or UTF-16, with or without a mark; anything else is refused. */
final class SpreadsheetText {

    private static final int SAMPLE = 4_096;
    private static final int PIECE = 65_536;

    private SpreadsheetText() {}

    /** Opens the same bytes as often as it is asked to. */
    @FunctionalInterface
    interface Opening {
        InputStream open() throws IOException;
    }

    /** Not text of an encoding that can be told for sure; guessing would put wrong signs into people's names. */
    static final class Unknown extends Exception {
        private static final long serialVersionUID = 1L;
        private final long line;

        Unknown(long line, String reason) {
            super(reason);
            this.line = line;
        }

        long line() {
            return line;
        }
    }

    private record Encoding(Charset charset, int mark) {}

    static Reader read(Opening file) throws IOException, Unknown {
        Encoding encoding = encoding(sample(file));
        if (encoding.charset().equals(StandardCharsets.UTF_8)) {
            refuseOthers(file);
        }
        InputStream in = new BufferedInputStream(file.open(), PIECE);
        in.skipNBytes(encoding.mark());
        return new InputStreamReader(in, encoding.charset());
    }

    private static byte[] sample(Opening file) throws IOException {
        try (InputStream in = file.open()) {
            return in.readNBytes(SAMPLE);
        }
    }

    private static Encoding encoding(byte[] sample) {
        if (startsWith(sample, 0xEF, 0xBB, 0xBF)) {
            return new Encoding(StandardCharsets.UTF_8, 3);
        }
        if (startsWith(sample, 0xFF, 0xFE)) {
            return new Encoding(StandardCharsets.UTF_16LE, 2);
        }
        if (startsWith(sample, 0xFE, 0xFF)) {
            return new Encoding(StandardCharsets.UTF_16BE, 2);
        }
        return unmarked(sample);
    }

    /** The names of columns are Latin letters: in UTF-16 every other byte of them is zero. */
    private static Encoding unmarked(byte[] sample) {
        boolean twoBytes = sample.length >= 8;
        if (twoBytes && sample[1] == 0 && sample[3] == 0 && sample[0] != 0) {
            return new Encoding(StandardCharsets.UTF_16LE, 0);
        }
        if (twoBytes && sample[0] == 0 && sample[2] == 0 && sample[1] != 0) {
            return new Encoding(StandardCharsets.UTF_16BE, 0);
        }
        return new Encoding(StandardCharsets.UTF_8, 0);
    }

    private static boolean startsWith(byte[] sample, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (sample.length <= i || (sample[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static void refuseOthers(Opening file) throws IOException, Unknown {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(PIECE);
        CharBuffer signs = CharBuffer.allocate(PIECE);
        long line = 1;
        try (InputStream in = file.open()) {
            boolean more = true;
            while (more) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                more = read >= 0;
                bytes.position(bytes.position() + Math.max(0, read)).flip();
                CoderResult result = decoder.decode(bytes, signs.clear(), !more);
                line += lines(bytes);
                if (result.isError()) {
                    throw new Unknown(line, words(bytes.get(bytes.position())));
                }
                bytes.compact();
            }
        }
    }

    /** Those that end in what was just decoded. */
    private static long lines(ByteBuffer decoded) {
        long lines = 0;
        for (int i = 0; i < decoded.position(); i++) {
            lines += decoded.get(i) == '\n' ? 1 : 0;
        }
        return lines;
    }

    private static String words(byte strange) {
        return "From here on this is not UTF-8 (byte %02X; perhaps Windows-1252 or Big5), and names would come out wrong. Save the file again as UTF-8 (in Excel: \"CSV UTF-8\")."
                .formatted(strange & 0xFF);
    }

    static Opening of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return () -> new ByteArrayInputStream(bytes);
    }
}
