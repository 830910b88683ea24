package dev.muster.simulator.mail;

import dev.muster.simulator.mail.Desk.Verdict;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One SMTP connection from greeting to goodbye (RFC 5321), as a server speaks it. */
final class Dialogue {
    static final int MOST_BYTES = 8 * 1024 * 1024;

    private static final int LONGEST_LINE = 4_096;
    private static final int PATIENCE_MILLIS = 120_000;
    private static final Pattern PATH = Pattern.compile("(?i)(FROM|TO): ?<([^<>]*)>.*");

    private final Desk desk;
    private final Runnable leaving;
    private final InputStream in;
    private final OutputStream out;
    private final List<String> recipients = new ArrayList<>();
    private boolean begun;

    Dialogue(Socket socket, Desk desk, Runnable leaving) throws IOException {
        this.desk = desk;
        this.leaving = leaving;
        this.in = new BufferedInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    void run(int connections) throws IOException {
        var refusal = desk.greet(connections);
        if (refusal.isPresent()) {
            answer(refusal.get());
            return;
        }
        say("220 simulator ESMTP");
        var going = true;
        for (var line = line(); going && line != null; line = going ? line() : null) {
            going = answer(obey(line));
        }
    }

    private Verdict obey(String line) throws IOException {
        var words = line.split(" ", 2);
        var rest = words.length > 1 ? words[1] : "";
        return switch (words[0].toUpperCase(Locale.ROOT)) {
            case "EHLO" ->
                start("250-simulator\r\n250-SIZE " + MOST_BYTES + "\r\n250-8BITMIME\r\n250 ENHANCEDSTATUSCODES");
            case "HELO" -> start("250 simulator");
            case "MAIL" -> mail(rest);
            case "RCPT" -> recipient(rest);
            case "DATA" -> data();
            case "RSET" -> start("250 2.0.0 Forgotten");
            case "NOOP" -> new Verdict.Say("250 2.0.0 OK");
            case "VRFY" -> new Verdict.Say("252 2.5.0 Send it and see");
            case "QUIT" -> leave();
            default -> new Verdict.Say("502 5.5.1 Not here");
        };
    }

    /** Who has heard the goodbye may come back at once, and is not to meet itself. */
    private Verdict leave() {
        leaving.run();
        return new Verdict.SayAndHangUp("221 2.0.0 Goodbye");
    }

    private Verdict start(String words) {
        begun = false;
        recipients.clear();
        return new Verdict.Say(words);
    }

    private Verdict mail(String rest) {
        if (begun) {
            return new Verdict.Say("503 5.5.1 One letter at a time");
        }
        if (!PATH.matcher(rest).matches()) {
            return new Verdict.Say("501 5.5.4 MAIL FROM:<address>");
        }
        var refusal = desk.begin();
        begun = refusal.isEmpty();
        return refusal.orElseGet(() -> new Verdict.Say("250 2.1.0 OK"));
    }

    private Verdict recipient(String rest) {
        var path = PATH.matcher(rest);
        if (!begun) {
            return new Verdict.Say("503 5.5.1 MAIL first");
        }
        if (!path.matches()) {
            return new Verdict.Say("501 5.5.4 RCPT TO:<address>");
        }
        if (!desk.knows(path.group(2))) {
            return new Verdict.Say("550 5.1.1 Nobody here has that address");
        }
        recipients.add(path.group(2));
        return new Verdict.Say("250 2.1.5 OK");
    }

    private Verdict data() throws IOException {
        if (recipients.isEmpty()) {
            return new Verdict.Say("503 5.5.1 RCPT first");
        }
        say("354 Go ahead");
        var letter = new ByteArrayOutputStream();
        for (var line = rawLine(); line != null; line = rawLine()) {
            if (line.length == 1 && line[0] == '.') {
                return delivered(letter);
            }
            if (letter.size() <= MOST_BYTES) {
                int stuffed = line.length > 0 && line[0] == '.' ? 1 : 0;
                letter.write(line, stuffed, line.length - stuffed);
                letter.writeBytes(new byte[] {'\r', '\n'});
            }
        }
        return new Verdict.HangUp();
    }

    private Verdict delivered(ByteArrayOutputStream letter) {
        var to = List.copyOf(recipients);
        start("");
        return letter.size() > MOST_BYTES
                ? new Verdict.Say("552 5.3.4 The letter is too large")
                : desk.deliver(to, letter.toByteArray());
    }

    /** Whether the connection stays open. */
    private boolean answer(Verdict verdict) throws IOException {
        return switch (verdict) {
            case Verdict.Say(var line) -> {
                say(line);
                yield true;
            }
            case Verdict.SayAndHangUp(var line) -> {
                say(line);
                yield false;
            }
            case Verdict.HangUp() -> false;
        };
    }

    private void say(String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private @Nullable String line() throws IOException {
        var raw = rawLine();
        return raw == null ? null : new String(raw, StandardCharsets.UTF_8);
    }

    /** Without its end; what a line has too much is dropped. */
    private byte @Nullable [] rawLine() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int sign = in.read(); sign >= 0; sign = in.read()) {
            if (sign == '\n') {
                return line.toByteArray();
            }
            if (sign != '\r' && line.size() < LONGEST_LINE) {
                line.write(sign);
            }
        }
        return null;
    }
}
