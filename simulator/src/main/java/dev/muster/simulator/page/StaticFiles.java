package dev.muster.simulator.page;

import dev.muster.simulator.web.Answer;
import dev.muster.simulator.web.Door;
import dev.muster.simulator.web.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** The page's own files, from the class path beside this class. */
public final class StaticFiles implements Door {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "mjs", "text/javascript; charset=utf-8",
            "json", "application/json; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "ico", "image/x-icon",
            "woff2", "font/woff2");

    private static final Map<String, String> HEADERS = Map.of(
            "Cache-Control", "no-cache",
            "Content-Security-Policy",
                    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; img-src * data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer");

    @Override
    public Answer answer(Request request) {
        var name = request.path().isEmpty() ? "index.html" : String.join("/", request.path());
        var type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (!request.method().equals("GET") || type == null || !name.matches("[\\w./-]+") || name.contains("..")) {
            return missing(name);
        }
        try (var file = StaticFiles.class.getResourceAsStream(name)) {
            return file == null ? missing(name) : guarded(Answer.of(200, type, file.readAllBytes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The page's file " + name + " can't be read.", unreadable);
        }
    }

    /** The page shows what bots and people wrote: whatever gets into it must not run, and loads nothing but pictures. */
    private static Answer guarded(Answer.Whole page) {
        return HEADERS.entrySet().stream()
                .reduce(
                        page,
                        (answer, header) -> Answer.with(answer, header.getKey(), header.getValue()),
                        (one, other) -> other);
    }

    private static Answer missing(String name) {
        return Answer.error(404, "There is no page /" + name + ".");
    }
}
