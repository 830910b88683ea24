package dev.muster.simulator.teams;

import dev.muster.simulator.web.Json;
import dev.muster.simulator.world.Absent;
import dev.muster.simulator.world.Calling;
import dev.muster.simulator.world.Notices;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What users do in their Teams: write, press, install. */
final class Hands {
    private static final String UNREACHABLE = "Unable to reach app. Please try again.";

    private final AtomicReference<Optional<TeamsApp>> app;
    private final Tenant tenant;
    private final Activities activities;
    private final BotCalls bot;
    private final Notices notices;

    Hands(
            AtomicReference<Optional<TeamsApp>> app,
            Tenant tenant,
            Activities activities,
            BotCalls bot,
            Notices notices) {
        this.app = app;
        this.tenant = tenant;
        this.activities = activities;
        this.bot = bot;
        this.notices = notices;
    }

    void say(TeamsUser user, String text) {
        notices.clear(user.person());
        requireInstalled(user);
        var said = tenant.post(user, false, Json.object().put("text", text));
        deliver(user, activities.message(connected(), user, said));
    }

    /** Sends what somebody says to the bot alone: no window shows it, and nothing of it is kept. */
    Calling.Result knock(TeamsUser user, String id, String words) {
        var said = new TeamsMessage(id, false, Json.object().put("text", words), false, false);
        return bot.knock(connected(), activities.message(connected(), user, said));
    }

    Acting act(TeamsUser user, String card, JsonNode action, JsonNode inputs) {
        notices.clear(user.person());
        requireInstalled(user);
        var message = tenant.message(user, card)
                .orElseThrow(() -> new Absent("There is no message " + card + " for " + user.mail() + "."));
        return action.path("type").asString("").equals("Action.Execute")
                ? execute(user, message, action, inputs)
                : submit(user, message, action, inputs);
    }

    private Acting execute(TeamsUser user, TeamsMessage card, JsonNode action, JsonNode inputs) {
        var pressed = Json.object()
                .put("type", "Action.Execute")
                .put("verb", action.path("verb").asString(""));
        Json.text(action, "id").ifPresent(id -> pressed.put("id", id));
        pressed.set("data", merged(action.path("data"), inputs));
        var result = bot.send(connected(), activities.execute(connected(), user, card.id(), pressed));
        if (!(result instanceof Calling.Result.Answered answered) || !answered.well()) {
            notices.show(user.person(), UNREACHABLE);
            return Acting.error(status(result), UNREACHABLE);
        }
        return Json.readObject(answered.body())
                .map(body -> apply(user, card, body))
                .orElseGet(() -> Acting.error(answered.status(), "The answer to the action is not JSON."));
    }

    /** The answer to an invoke shows at the caller's: another card, a toast, or an error. */
    private Acting apply(TeamsUser user, TeamsMessage card, ObjectNode answer) {
        int status = answer.path("statusCode").asInt(0);
        var value = answer.path("value");
        return switch (answer.path("type").asString("")) {
            case "application/vnd.microsoft.card.adaptive" -> {
                replace(user, card, value);
                yield Acting.done(status);
            }
            case "application/vnd.microsoft.activity.message" -> Acting.toast(status, value.asString(""));
            case "application/vnd.microsoft.error" ->
                Acting.error(status, value.path("message").asString("Something went wrong."));
            default -> Acting.error(status, "Something went wrong. Please try again.");
        };
    }

    private void replace(TeamsUser user, TeamsMessage card, JsonNode content) {
        var activity = card.activity().deepCopy();
        activity.putArray("attachments")
                .addObject()
                .put("contentType", "application/vnd.microsoft.card.adaptive")
                .set("content", content);
        tenant.take(new TeamsEffect.Updated(user.objectId(), card.id(), activity));
    }

    private Acting submit(TeamsUser user, TeamsMessage card, JsonNode action, JsonNode inputs) {
        var data = merged(action.path("data"), inputs);
        var special = action.path("data").path("msteams");
        data.remove("msteams");
        var kind = special.path("type").asString("");
        if (kind.equals("imBack")) {
            say(user, special.path("value").asString(""));
            return Acting.done(200);
        }
        var activity = activities.submit(connected(), user, card.id(), kind.isEmpty() ? data : special.path("value"));
        if (kind.equals("messageBack")) {
            Json.text(special, "text").ifPresent(text -> activity.put("text", text));
            Json.text(special, "displayText")
                    .ifPresent(text -> tenant.post(user, false, Json.object().put("text", text)));
        }
        return deliver(user, activity);
    }

    private static ObjectNode merged(JsonNode data, JsonNode inputs) {
        var merged = data instanceof ObjectNode object ? object.deepCopy() : Json.object();
        if (inputs instanceof ObjectNode filled) {
            merged.setAll(filled);
        }
        return merged;
    }

    private Acting deliver(TeamsUser user, ObjectNode activity) {
        var result = bot.send(connected(), activity);
        if (result instanceof Calling.Result.Answered answered && answered.well()) {
            return Acting.done(answered.status());
        }
        notices.show(user.person(), UNREACHABLE);
        return Acting.error(status(result), UNREACHABLE);
    }

    private static int status(Calling.Result result) {
        return result instanceof Calling.Result.Answered answered ? answered.status() : 504;
    }

    void install(TeamsUser user) {
        tenant.take(new TeamsEffect.Installed(user.objectId(), true));
        announceInstallation(user);
    }

    /** Who asked Graph has its answer before the bot hears of it. */
    void installByGraph(TeamsUser user) {
        tenant.take(new TeamsEffect.Installed(user.objectId(), true));
        Thread.ofVirtual().name("installed").start(() -> announceInstallation(user));
    }

    private void announceInstallation(TeamsUser user) {
        app.get().ifPresent(to -> {
            bot.send(to, activities.botAdded(to, user));
            bot.send(to, activities.installation(to, user, "add"));
        });
    }

    void uninstall(TeamsUser user) {
        tenant.take(new TeamsEffect.Installed(user.objectId(), false));
        app.get().ifPresent(to -> bot.send(to, activities.installation(to, user, "remove")));
    }

    void react(TeamsUser user, String message, String kind) {
        deliver(user, activities.reaction(connected(), user, message, kind));
    }

    private TeamsApp connected() {
        return app.get().orElseThrow(() -> new Absent("No bot is connected to the simulated Teams yet."));
    }

    private void requireInstalled(TeamsUser user) {
        if (!tenant.installed(user)) {
            throw new Absent("The app is not installed for " + user.mail() + ".");
        }
    }
}
