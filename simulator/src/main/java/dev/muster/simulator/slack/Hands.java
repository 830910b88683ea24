package dev.muster.simulator.slack;

import dev.muster.simulator.web.Json;
import dev.muster.simulator.world.Absent;
import dev.muster.simulator.world.Calling;
import dev.muster.simulator.world.Notices;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What members do in their Slack: write, press, fill in. */
final class Hands {
    private final Workspace workspace;
    private final Views views;
    private final Payloads payloads;
    private final AppCalls app;
    private final Notices notices;
    private final ResponseUrls responseUrls;

    Hands(Workspace workspace, Views views, Payloads payloads, AppCalls app, Notices notices, ResponseUrls answers) {
        this.workspace = workspace;
        this.views = views;
        this.payloads = payloads;
        this.app = app;
        this.notices = notices;
        this.responseUrls = answers;
    }

    void say(SlackUser user, String channel, String typed) {
        notices.clear(user.person());
        var text = escaped(typed);
        if (text.startsWith("/")) {
            command(user, channel, text);
            return;
        }
        var message = workspace.post(channel, user.id(), null, Json.object().put("text", text));
        app.event(payloads.event(Payloads.message(user, channel, message)));
    }

    /** Sends what somebody says to the app alone: no window shows it, and nothing of it is kept. */
    Calling.Result knock(SlackUser user, String ts, String words) {
        var said = new SlackMessage(ts, user.id(), null, Json.object().put("text", words), false, false);
        return app.knock(payloads.event(Payloads.message(user, user.conversation(), said)));
    }

    /** Slack keeps and sends what people type in this form, so that only its own marks are marks. */
    private static String escaped(String typed) {
        return typed.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private void command(SlackUser user, String channel, String line) {
        var result = app.command(payloads.command(user, channel, line));
        switch (result) {
            case Calling.Result.Answered answered when answered.well() -> reply(user, channel, answered.body());
            case Calling.Result.Answered answered ->
                notices.show(
                        user.person(),
                        "%s failed with the error \"dispatch_failed\" (HTTP %d)"
                                .formatted(firstWord(line), answered.status()));
            case Calling.Result.Failed(var reason) ->
                notices.show(
                        user.person(),
                        "%s failed with the error \"%s\""
                                .formatted(
                                        firstWord(line),
                                        reason.equals("http_timeout") ? "operation_timeout" : "dispatch_failed"));
        }
    }

    private void reply(SlackUser user, String channel, String body) {
        if (body.isBlank()) {
            return;
        }
        var said = Json.read(body)
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .orElseGet(() -> Json.object().put("text", body));
        try {
            responseUrls.say(channel, user.id(), new Arguments(said));
        } catch (SlackError unusable) {
            notices.show(user.person(), "The app's answer can't be shown: " + unusable.code());
        }
    }

    void press(SlackUser user, Press press) {
        notices.clear(user.person());
        var message = workspace.message(press.channel(), press.ts()).filter(found -> found.visibleTo(user.id()));
        if (message.isPresent()) {
            pressIn(user, press, message.get());
        } else {
            pressInModal(user, press);
        }
    }

    private void pressIn(SlackUser user, Press press, SlackMessage message) {
        var blocks = message.content().path("blocks");
        var payload = payloads.interaction("block_actions", user);
        payloads.inMessage(payload, user, press.channel(), message);
        payload.putObject("state").set("values", State.of(blocks, press.values()));
        act(user, payload, blocks, press);
    }

    private void pressInModal(SlackUser user, Press press) {
        var view = views.top(user.id()).orElseThrow(() -> new Absent("There is no such message and no open dialog."));
        var payload = payloads.interaction("block_actions", user);
        payload.putObject("container").put("type", "view").set("view_id", view.path("id"));
        payload.set("view", filled(view, press.values()));
        act(user, payload, view.path("blocks"), press);
    }

    private void act(SlackUser user, ObjectNode payload, JsonNode blocks, Press press) {
        var pressed = Blocks.find(blocks, press.blockId(), press.actionId())
                .orElseThrow(() -> new Absent("There is no element " + press.actionId() + " in that message."));
        payload.putArray("actions").add(State.action(pressed, press.values(), payloads.now()));
        if (!AppCalls.well(app.interaction(payload))) {
            notices.show(user.person(), "The app did not respond. Please try again.");
        }
    }

    /** Sends the open dialog; the errors by block that the app answers keep it open. */
    ObjectNode submit(SlackUser user, JsonNode values) {
        notices.clear(user.person());
        var view = views.top(user.id()).orElseThrow(() -> new Absent("There is no open dialog."));
        var missing = missing(view, values);
        if (!missing.isEmpty()) {
            missing.propertyNames().forEach(_ -> notices.show(user.person(), "Please complete all required fields."));
            return missing;
        }
        var payload = payloads.interaction("view_submission", user);
        payload.set("view", filled(view, values));
        payload.putArray("response_urls");
        var result = app.interaction(payload);
        if (!AppCalls.well(result)) {
            notices.show(user.person(), "We had some trouble connecting. Try again?");
            return Json.object();
        }
        return respond(user, view, AppCalls.body(result).orElseGet(Json::object));
    }

    private ObjectNode respond(SlackUser user, ObjectNode view, ObjectNode response) {
        switch (response.path("response_action").asString("")) {
            case "errors" -> {
                var words = new ArrayList<String>();
                response.path("errors").forEach(error -> words.add(error.asString("")));
                notices.show(user.person(), String.join(" ", words));
                return response.path("errors") instanceof ObjectNode errors ? errors : Json.object();
            }
            case "clear" -> views.closeAll(user.id());
            case "update" ->
                apply(user, () -> views.update(user.id(), view::equals, asked(response), Optional.empty()));
            case "push" -> apply(user, () -> views.push(user.id(), asked(response)));
            default -> views.closeTop(user.id());
        }
        return Json.object();
    }

    private void apply(SlackUser user, Runnable change) {
        try {
            change.run();
        } catch (SlackError refused) {
            notices.show(
                    user.person(),
                    "We had some trouble connecting. Try again? (" + refused.code() + " " + refused.details() + ")");
        }
    }

    private static ObjectNode asked(ObjectNode response) {
        return response.path("view") instanceof ObjectNode view ? view : Json.object();
    }

    void close(SlackUser user) {
        notices.clear(user.person());
        var view = views.top(user.id()).orElseThrow(() -> new Absent("There is no open dialog."));
        views.closeTop(user.id());
        if (view.path("notify_on_close").asBoolean(false)) {
            var payload = payloads.interaction("view_closed", user).put("is_cleared", false);
            payload.set("view", view);
            app.interaction(payload);
        }
    }

    void openHome(SlackUser user) {
        var event = Json.object()
                .put("type", "app_home_opened")
                .put("user", user.id())
                .put("channel", user.conversation())
                .put("tab", "home")
                .put("event_ts", payloads.now());
        workspace.home(user.id()).ifPresent(view -> event.set("view", view));
        app.event(payloads.event(event));
    }

    void tell(ObjectNode event) {
        app.event(payloads.event(event.put("event_ts", payloads.now())));
    }

    private static ObjectNode filled(ObjectNode view, JsonNode values) {
        var filled = view.deepCopy();
        filled.putObject("state").set("values", State.of(view.path("blocks"), values));
        return filled;
    }

    /** The client itself keeps a dialog open while a required input is empty. */
    private static ObjectNode missing(ObjectNode view, JsonNode values) {
        var missing = Json.object();
        var state = State.of(view.path("blocks"), values);
        for (var found : Blocks.interactive(view.path("blocks"))) {
            boolean required = found.block().path("type").asString("").equals("input")
                    && !found.block().path("optional").asBoolean(false);
            if (required && State.isEmpty(state.path(found.blockId()).path(found.actionId()))) {
                missing.put(found.blockId(), "Please complete this required field.");
            }
        }
        return missing;
    }

    List<SlackMessage> read(SlackUser user, String channel) {
        return workspace.messages(channel).stream()
                .filter(message -> message.visibleTo(user.id()))
                .toList();
    }

    private static String firstWord(String line) {
        return line.strip().split("\\s+", 2)[0];
    }
}
