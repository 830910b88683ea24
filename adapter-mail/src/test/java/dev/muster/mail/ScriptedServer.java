package dev.muster.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A mail server that behaves well except where its script says otherwise. */
final class ScriptedServer implements AutoCloseable {

    static final String GREETING = "(greeting)";
    static final String DOT = ".";

    /** Closes the connection without a word. */
    static final String DROP = "(drop)";

    static final String SILENCE = "(silence)";
    static final String ENDLESS = "(endless)";
    static final String ENDLESS_LINES = "(endless lines)";

    final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, String> script = new HashMap<>(Map.of(
            GREETING,
            "220 mail.example ESMTP",
            "EHLO",
            "250 mail.example",
            "MAIL",
            "250 2.1.0 OK",
            "RCPT",
            "250 2.1.5 OK",
            "DATA",
            "354 Go ahead",
            DOT,
            "250 2.0.0 Taken",
            "RSET",
            "250 OK",
            "QUIT",
            "221 Bye"));
    private final ServerSocket socket;

    ScriptedServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        Thread.ofVirtual().start(this::accept);
    }

    ScriptedServer on(String command, String reply) {
        script.put(command, reply);
        return this;
    }

    int port() {
        return socket.getLocalPort();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket one = socket.accept();
                Thread.ofVirtual().start(() -> serve(one));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket one) {
        try (one) {
            BufferedReader in = new BufferedReader(new InputStreamReader(one.getInputStream(), StandardCharsets.UTF_8));
            OutputStream out = one.getOutputStream();
            boolean data = false;
            boolean going = reply(GREETING, out);
            for (String line = in.readLine(); going && line != null; line = in.readLine()) {
                heard.add(line);
                String command = data ? line : line.split("[ :]")[0].replace("HELO", "EHLO");
                if (!data || command.equals(DOT)) {
                    going = reply(command, out);
                    data = command.equals("DATA") && script.get("DATA").startsWith("354");
                }
            }
        } catch (IOException gone) {
            // The other side hung up, as some scripts make it.
        }
    }

    private boolean reply(String command, OutputStream out) throws IOException {
        String reply = script.getOrDefault(command, "502 5.5.1 What?");
        switch (reply) {
            case DROP -> {
                return false;
            }
            case SILENCE -> {}
            case ENDLESS -> flood(out, "250 and so on ");
            case ENDLESS_LINES -> flood(out, "250-more\r\n");
            default -> out.write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        out.flush();
        return !reply.startsWith("421") && !command.equals("QUIT");
    }

    private static void flood(OutputStream out, String words) throws IOException {
        byte[] bytes = words.repeat(1_000).getBytes(StandardCharsets.UTF_8);
        while (true) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException alreadyClosed) {
            throw new UncheckedIOException(alreadyClosed);
        }
    }
}
