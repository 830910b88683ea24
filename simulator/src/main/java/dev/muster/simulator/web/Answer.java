package dev.muster.simulator.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What goes back over HTTP. */
public sealed interface Answer {

    /** A whole response. */
    record Whole(int status, Map<String, String> headers, ByteBuffer body) implements Answer {
        public Whole {
            headers = Map.copyOf(headers);
            body = body.asReadOnlyBuffer();
        }
    }

    /** No response at all: the connection is closed. */
    record Silence() implements Answer {}

    /** A response written for as long as both sides live. */
    record Stream(String contentType, Writer writer) implements Answer {}

    /** Writes a stream. */
    interface Writer {
        void writeTo(OutputStream out) throws IOException, InterruptedException;
    }

    static Whole json(int status, JsonNode body) {
        return of(status, "application/json; charset=utf-8", Json.bytes(body));
    }

    static Whole json(JsonNode body) {
        return json(200, body);
    }

    static Whole empty(int status) {
        return new Whole(status, Map.of(), ByteBuffer.allocate(0));
    }

    static Whole text(int status, String text) {
        return of(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    static Whole of(int status, String contentType, byte[] body) {
        return new Whole(status, Map.of("Content-Type", contentType), ByteBuffer.wrap(body));
    }

    /** The error shape of the page's own interface. */
    static Whole error(int status, String words) {
        return json(status, Json.object().put("error", words));
    }

    static Whole with(Whole answer, String header, String value) {
        var headers = new LinkedHashMap<>(answer.headers());
        headers.put(header, value);
        return new Whole(answer.status(), headers, answer.body());
    }
}
