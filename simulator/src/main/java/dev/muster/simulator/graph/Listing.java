package dev.muster.simulator.graph;

import dev.muster.simulator.web.Json;
import dev.muster.simulator.web.Request;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** Cuts lists into pages, and writes the links from one to the next, in which all that a caller asked for stands hidden. */
final class Listing {
    private static final Pattern PREFERRED_SIZE = Pattern.compile("odata\\.maxpagesize=([0-9]{1,5})");

    private final Supplier<URI> base;

    Listing(Supplier<URI> base) {
        this.base = base;
    }

    /** What a caller asks for: which properties, how long a page, and from where; {@code hidden} comes from a link. */
    record Asked(List<String> select, int size, Map<String, String> hidden) {
        String after() {
            return hidden.getOrDefault("after", "");
        }
    }

    static Asked asked(Request request, int most, int usual, int cap) {
        var query = request.query();
        var hidden = token(query.getOrDefault("$skiptoken", query.getOrDefault("$deltatoken", "")));
        var select = hidden.getOrDefault("select", query.getOrDefault("$select", ""));
        var size = Optional.ofNullable(query.get("$top"))
                .or(() -> Optional.ofNullable(hidden.get("size")))
                .or(() -> preferred(request));
        int length = size.map(text -> number(text, most)).orElse(usual);
        return new Asked(
                select.isEmpty() ? List.of() : List.of(select.split(",")),
                Math.min(cap, Math.min(length, most)),
                hidden);
    }

    private static Optional<String> preferred(Request request) {
        return request.header("prefer")
                .map(PREFERRED_SIZE::matcher)
                .filter(found -> found.find())
                .map(found -> found.group(1));
    }

    private static int number(String text, int most) {
        int size = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
        if (size < 1 || size > most) {
            throw new GraphError(
                    400,
                    "Request_BadRequest",
                    "Invalid page size specified: '" + text + "'. Must be between 1 and " + most + " inclusive.");
        }
        return size;
    }

    /** The first of the rows as a page; if there are more, with a link that leads on. */
    ObjectNode page(String path, Asked asked, List<ObjectNode> rows, Columns columns) {
        var page = Json.object().put("@odata.context", base.get() + "/v1.0/$metadata#" + path);
        boolean more = rows.size() > asked.size();
        var these = more ? rows.subList(0, asked.size()) : rows;
        if (more) {
            var hidden = new TreeMap<>(asked.hidden());
            hidden.put("after", these.getLast().path("id").asString(""));
            page.put("@odata.nextLink", link(path, "$skiptoken", with(asked, hidden)));
        }
        var value = page.putArray("value");
        these.forEach(row -> value.add(columns.of(row, asked.select())));
        return page;
    }

    String deltaLink(String path, Asked asked, Map<String, String> state) {
        return link(path, "$deltatoken", with(asked, new TreeMap<>(state)));
    }

    private static Map<String, String> with(Asked asked, Map<String, String> hidden) {
        hidden.put("select", String.join(",", asked.select()));
        hidden.put("size", Integer.toString(asked.size()));
        return hidden;
    }

    private String link(String path, String name, Map<String, String> hidden) {
        var text = new StringBuilder();
        hidden.forEach(
                (key, value) -> text.append(key).append('=').append(value).append('\n'));
        var token = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
        return base.get() + "/v1.0/" + path + "?" + name + "=" + token;
    }

    private static Map<String, String> token(String token) {
        var hidden = new TreeMap<String, String>();
        try {
            var text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            text.lines()
                    .map(line -> line.split("=", 2))
                    .filter(pair -> pair.length == 2)
                    .forEach(pair -> hidden.put(pair[0], pair[1]));
        } catch (IllegalArgumentException broken) {
            throw new GraphError(400, "Directory_InvalidPageToken", "The specified page token is not valid.");
        }
        return hidden;
    }

    /** Which properties of a row a caller sees. */
    interface Columns {
        ObjectNode of(ObjectNode row, List<String> select);
    }
}
