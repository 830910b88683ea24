package dev.muster.simulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Somebody who speaks SMTP by hand. */
final class AMailer implements AutoCloseable {
    private final Socket socket;
    private final BufferedReader in;

    AMailer(Simulator simulator) {
        try {
            socket = new Socket(simulator.mail().getAddress(), simulator.mail().getPort());
            socket.setSoTimeout(10_000);
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** The last line of the next reply; empty when the server hung up. */
    String heard() {
        try {
            var line = in.readLine();
            while (line != null && line.length() > 3 && line.charAt(3) == '-') {
                line = in.readLine();
            }
            return Objects.requireNonNullElse(line, "");
        } catch (IOException hungUp) {
            return "";
        }
    }

    String say(String line) {
        try {
            socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException hungUp) {
            return "";
        }
        return heard();
    }

    /** The reply that ended the attempt. */
    static String send(Simulator simulator, String to, String letter) {
        try (var mailer = new AMailer(simulator)) {
            var said = mailer.heard();
            for (var command :
                    new String[] {"EHLO me.example", "MAIL FROM:<rollout@example.com>", "RCPT TO:<" + to + ">", "DATA"
                    }) {
                if (!said.startsWith("2")) {
                    return said;
                }
                said = mailer.say(command);
            }
            return said.startsWith("354") ? mailer.say(letter + "\r\n.") : said;
        }
    }

    static String letter(String delivery, String html) {
        return """
                Message-ID: <%s@example.com>
                From: =?UTF-8?B?5o6o6KGM5bCP57WE?= <rollout@example.com>
                To: ada@example.com
                Subject: =?UTF-8?B?5oKo55qE562G6Zu75bCH5pa85LiD5pyI57SN566h?=
                MIME-Version: 1.0
                Content-Type: multipart/alternative; boundary=here

                --here
                Content-Type: text/plain; charset=UTF-8

                The plain words.
                ..and a dot
                --here
                Content-Type: text/html; charset=UTF-8

                %s
                --here--""".formatted(delivery, html).replace("\n", "\r\n");
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
