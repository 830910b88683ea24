package dev.muster.simulator.graph;

import dev.muster.simulator.web.Json;
import dev.muster.simulator.web.Request;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** What Graph answers about users and groups. */
final class DirectoryCalls {
    private static final String USERS = "User.Read.All";
    private static final String MEMBERS = "GroupMember.Read.All";
    private static final int USUAL_PAGE = 100;
    private static final int MOST_IDS = 1_000;
    private static final String ONLY_USERS = "microsoft.graph.user";
    private static final Pattern CALLED = Pattern.compile("displayName eq '((?:[^']|'')*)'", Pattern.CASE_INSENSITIVE);

    /** A position is only good for the directory that gave it. */
    private final String epoch = UUID.randomUUID().toString();

    private final Entra entra;
    private final Listing listing;
    private final Supplier<GraphRules> rules;

    DirectoryCalls(Entra entra, Listing listing, Supplier<GraphRules> rules) {
        this.entra = entra;
        this.listing = listing;
        this.rules = rules;
    }

    /** What a call costs in resource units; naming properties makes it one cheaper. */
    static int cost(Request request, List<String> path) {
        int whole = path.getFirst().equals("users") ? 2 : path.contains("transitiveMembers") ? 5 : 1;
        return Math.max(1, whole - (request.query().containsKey("$select") ? 1 : 0));
    }

    ObjectNode answer(Request request, List<String> path) {
        return switch (String.join("/", path)) {
            case "users" -> users(request);
            case "users/delta" -> changes(request);
            case "directory/deletedItems/" + ONLY_USERS -> deleted(request);
            case "directoryObjects/getByIds" -> byIds(request);
            case "groups" -> groups(request);
            default -> one(request, path);
        };
    }

    private ObjectNode one(Request request, List<String> path) {
        boolean members = path.size() > 2 && path.get(2).equals("transitiveMembers");
        if (path.size() == 2 && path.getFirst().equals("users")) {
            return user(request, path.get(1));
        }
        if (path.getFirst().equals("groups") && (path.size() == 2 || members)) {
            return members ? members(request, path) : group(path.get(1));
        }
        throw new GraphError(400, "BadRequest", "Resource not found for the segment '" + path.getLast() + "'.");
    }

    private Listing.Asked asked(Request request) {
        return Listing.asked(
                request, GraphRules.LONGEST_PAGE, USUAL_PAGE, rules.get().pageSize());
    }

    private ObjectNode users(Request request) {
        need(USERS);
        var asked = asked(request);
        return listing.page("users", asked, entra.usersAfter(asked.after(), asked.size() + 1L), UserColumns.PLAIN);
    }

    private ObjectNode changes(Request request) {
        need(USERS);
        var asked = asked(request);
        var known = asked.hidden().isEmpty() ? begin() : asked.hidden();
        if (!epoch.equals(known.get("epoch"))) {
            throw new GraphError(
                    410, "syncStateNotFound", "The sync state generation is not found; please run a full sync.");
        }
        // A delta link begins a round of its own, up to now.
        var round = request.query().containsKey("$deltatoken") ? roundFrom(known.getOrDefault("upTo", "0")) : known;
        long since = Long.parseLong(round.getOrDefault("since", "0"));
        long upTo = Long.parseLong(round.getOrDefault("upTo", "0"));
        var here = new Listing.Asked(asked.select(), asked.size(), round);
        var rows = since == 0
                ? entra.usersAfter(here.after(), here.size() + 1L)
                : entra.changedAfter(here.after(), since, upTo);
        var page = listing.page("users/delta", here, rows, UserColumns.DELTA);
        if (!page.has("@odata.nextLink")) {
            page.put(
                    "@odata.deltaLink",
                    listing.deltaLink("users/delta", here, Map.of("epoch", epoch, "upTo", Long.toString(upTo))));
        }
        return page;
    }

    private Map<String, String> begin() {
        return Map.of("epoch", epoch, "since", "0", "upTo", Long.toString(entra.lastChange()));
    }

    private Map<String, String> roundFrom(String since) {
        return Map.of("epoch", epoch, "since", since, "upTo", Long.toString(entra.lastChange()));
    }

    private ObjectNode deleted(Request request) {
        need(USERS);
        var asked = asked(request);
        return listing.page(
                "directory/deletedItems/" + ONLY_USERS, asked, entra.deletedAfter(asked.after()), UserColumns.PLAIN);
    }

    private ObjectNode byIds(Request request) {
        need(USERS);
        var asked = asked(request);
        var ids = Json.readObject(request.body()).orElseGet(Json::object).path("ids");
        if (ids.size() > MOST_IDS) {
            throw new GraphError(400, "Request_BadRequest", "Too many ids; the most is " + MOST_IDS + ".");
        }
        var page = Json.object();
        var value = page.putArray("value");
        ids.forEach(id ->
                entra.user(id.asString("")).ifPresent(user -> value.add(UserColumns.PLAIN.of(user, asked.select()))));
        return page;
    }

    private ObjectNode user(Request request, String name) {
        need(USERS);
        return entra.user(name)
                .map(user -> UserColumns.PLAIN.of(user, asked(request).select()))
                .orElseThrow(() -> missing(name));
    }

    private ObjectNode groups(Request request) {
        need(MEMBERS);
        var filter = request.query().getOrDefault("$filter", "");
        var called = CALLED.matcher(filter);
        if (!filter.isEmpty() && !called.matches()) {
            throw new GraphError(400, "Request_UnsupportedQuery", "Unsupported or invalid query filter clause.");
        }
        var wanted = filter.isEmpty() ? "" : called.group(1).replace("''", "'").toLowerCase(Locale.ROOT);
        var answer = Json.object();
        var value = answer.putArray("value");
        entra.groups().forEach((id, name) -> {
            if (filter.isEmpty() || name.toLowerCase(Locale.ROOT).equals(wanted)) {
                value.addObject().put("id", id).put("displayName", name);
            }
        });
        return answer;
    }

    private ObjectNode group(String id) {
        need(MEMBERS);
        var name = entra.groups().get(id);
        if (name == null) {
            throw missing(id);
        }
        return Json.object().put("id", id).put("displayName", name);
    }

    private ObjectNode members(Request request, List<String> path) {
        need(MEMBERS);
        group(path.get(1));
        boolean cast = path.size() == 4 && path.get(3).equals(ONLY_USERS);
        if (!cast) {
            throw new GraphError(400, "BadRequest", "Only members of one type are listed here: /" + ONLY_USERS + ".");
        }
        boolean advanced = request.header("consistencylevel").orElse("").equalsIgnoreCase("eventual")
                && (request.query().containsKey("$count") || request.query().containsKey("$skiptoken"));
        if (!advanced) {
            throw new GraphError(
                    400,
                    "Request_UnsupportedQuery",
                    "The specified type cast needs the header ConsistencyLevel with the value eventual, and $count=true.");
        }
        var asked = asked(request);
        var rows = entra.membersAfter(path.get(1), asked.after(), asked.size() + 1L);
        return listing.page(String.join("/", path), asked, rows, UserColumns.PLAIN);
    }

    private static GraphError missing(String name) {
        return new GraphError(
                404,
                "Request_ResourceNotFound",
                "Resource '" + name
                        + "' does not exist or one of its queried reference-property objects are not present.");
    }

    private void need(String permission) {
        if (!rules.get().permissions().contains(permission)) {
            throw new GraphError(
                    403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation.");
        }
    }
}
