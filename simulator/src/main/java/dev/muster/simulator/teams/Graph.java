package dev.muster.simulator.teams;

import dev.muster.simulator.graph.GraphError;
import dev.muster.simulator.graph.GraphPlatform;
import dev.muster.simulator.web.Answer;
import dev.muster.simulator.web.Door;
import dev.muster.simulator.web.Json;
import dev.muster.simulator.web.Request;
import dev.muster.simulator.world.Throttle;
import dev.muster.simulator.world.Window;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What Microsoft Graph offers for Teams apps: the organisation's catalogue with the bot's app in it, and who has it. All else is the
 * directory's.
 */
final class Graph implements Door {
    /** Thirty requests a second per app and tenant, for reading and for installing alike. */
    static final List<Window> LIMIT = List.of(Window.perSeconds(30, 1));

    private static final List<String> INSTALLED = List.of("teamwork", "installedApps");
    private static final Pattern FILTER = Pattern.compile("(externalId|id|teamsApp/id) eq '([^']*)'");

    private final Login login;
    private final Optional<Throttle> limit;
    private final Tenant tenant;
    private final Hands hands;
    private final GraphPlatform directory;

    Graph(Login login, Optional<Throttle> limit, Tenant tenant, Hands hands, GraphPlatform directory) {
        this.login = login;
        this.limit = limit;
        this.tenant = tenant;
        this.hands = hands;
        this.directory = directory;
    }

    /** Below {@code /v1.0}. */
    @Override
    public Answer answer(Request request) {
        var bot = request.bearer().flatMap(login::graphCaller);
        if (bot.isEmpty()) {
            return error(401, "InvalidAuthenticationToken", "Access token validation failure. Invalid audience.");
        }
        var path = request.path().subList(1, request.path().size());
        boolean aboutCatalogue = path.equals(List.of("appCatalogs", "teamsApps"));
        boolean aboutInstalling = path.size() == 4
                && path.getFirst().equals("users")
                && path.subList(2, 4).equals(INSTALLED);
        if (!path.isEmpty() && !aboutCatalogue && !aboutInstalling) {
            return directory.answer(request, path);
        }
        if (limit.flatMap(each -> each.pass("graph")).isPresent()) {
            return directory.throttled(1);
        }
        if (aboutInstalling) {
            return installed(request, bot.get(), path.get(1));
        }
        return aboutCatalogue
                ? Answer.json(list(Optional.of(catalogued(bot.get())).filter(app -> matches(request, app))))
                : error(404, "ResourceNotFound", "Resource not found.");
    }

    private Answer installed(Request request, TeamsApp bot, String name) {
        var user = tenant.user(name)
                .filter(found -> List.of(found.objectId(), found.mail()).contains(name));
        if (user.isEmpty()) {
            return error(404, "NotFound", "User not found.");
        }
        return switch (request.method()) {
            case "GET" ->
                Answer.json(list(user.filter(tenant::installed)
                        .map(found -> installation(found, catalogued(bot)))
                        .filter(found -> matches(request, found.path("teamsApp")))));
            case "POST" -> install(request, bot, user.get());
            default -> error(405, "MethodNotAllowed", "Method not allowed.");
        };
    }

    private Answer install(Request request, TeamsApp bot, TeamsUser user) {
        var asked = Json.readObject(request.body())
                .flatMap(body -> Json.text(body, "teamsApp@odata.bind"))
                .orElse("");
        if (!asked.endsWith("/appCatalogs/teamsApps/" + catalogueId(bot))) {
            return error(404, "NotFound", "The app was not found in the catalogue.");
        }
        if (tenant.installed(user)) {
            return error(409, "Conflict", "The app is already installed for the user.");
        }
        hands.installByGraph(user);
        return Answer.empty(201);
    }

    private static ObjectNode installation(TeamsUser user, ObjectNode app) {
        var name = user.objectId() + "##" + app.path("id").asString("");
        var id = Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8));
        return Json.object().put("id", id).set("teamsApp", app);
    }

    private static ObjectNode catalogued(TeamsApp bot) {
        return Json.object()
                .put("id", catalogueId(bot))
                .put("externalId", bot.appId())
                .put("displayName", "Muster")
                .put("distributionMethod", "organization");
    }

    /** The catalogue names an app otherwise than its manifest does. */
    private static String catalogueId(TeamsApp bot) {
        return UUID.nameUUIDFromBytes(("catalogue " + bot.appId()).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static boolean matches(Request request, JsonNode app) {
        var filter = request.query().getOrDefault("$filter", "");
        var wanted = FILTER.matcher(filter);
        return filter.isEmpty()
                || (wanted.matches()
                        && app.path(wanted.group(1).replace("teamsApp/", ""))
                                .asString("")
                                .equals(wanted.group(2)));
    }

    private static ObjectNode list(Optional<ObjectNode> one) {
        var list = Json.object();
        var value = list.putArray("value");
        one.ifPresent(value::add);
        return list;
    }

    private static Answer.Whole error(int status, String code, String words) {
        return GraphError.answer(status, code, words);
    }
}
