package dev.muster.simulator.teams;

import dev.muster.simulator.web.Answer;
import dev.muster.simulator.web.Json;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** What the bot can do with personal conversations. */
final class Conversations {
    private final AtomicReference<Optional<TeamsApp>> app;
    private final Tenant tenant;
    private final Supplier<URI> serviceUrl;

    Conversations(AtomicReference<Optional<TeamsApp>> app, Tenant tenant, Supplier<URI> serviceUrl) {
        this.app = app;
        this.tenant = tenant;
        this.serviceUrl = serviceUrl;
    }

    Answer create(ObjectNode asked, String member) {
        if (asked.path("isGroup").asBoolean(false) || asked.path("members").size() != 1) {
            throw ConnectorError.badSyntax("Incorrect conversation creation parameters");
        }
        requireTenant(asked);
        var user = tenant.user(member)
                .orElseThrow(() -> ConnectorError.badArgument("Failed to decrypt pairwise id " + member));
        if (!tenant.installed(user)) {
            throw ConnectorError.notInstalled();
        }
        var answer = Json.object()
                .put("id", user.conversation())
                .put("serviceUrl", serviceUrl.get().toString());
        if (asked.path("activity") instanceof ObjectNode activity) {
            ActivityRules.require(activity);
            answer.put(
                    "activityId", post(writable(user.conversation()), activity).id());
        }
        return Answer.json(201, answer);
    }

    private void requireTenant(ObjectNode asked) {
        var named = Json.text(asked, "tenantId")
                .or(() -> Json.text(asked.path("channelData").path("tenant"), "id"))
                .orElseThrow(() -> ConnectorError.badArgument("Tenant id is missing."));
        if (!app.get().map(TeamsApp::tenantId).filter(named::equals).isPresent()) {
            throw ConnectorError.badArgument("Tenant " + named + " is unknown to the bot.");
        }
    }

    Answer send(String conversation, ObjectNode activity) {
        var user = writable(conversation);
        if (!ActivityRules.isMessage(activity)) {
            // Typing and the like are shown and forgotten, without an id.
            return Answer.json(202, Json.object());
        }
        if (ActivityRules.hasText(activity) && ActivityRules.hasAttachments(activity)) {
            return split(user, activity);
        }
        return Answer.json(201, Json.object().put("id", post(user, activity).id()));
    }

    /** Teams makes two messages of text with attachments, and then tells the id of neither. */
    private Answer split(TeamsUser user, ObjectNode activity) {
        var text = activity.deepCopy();
        text.remove("attachments");
        var attachments = activity.deepCopy();
        attachments.remove("text");
        post(user, text);
        tenant.post(user, true, withoutDelivery(attachments));
        return Answer.json(201, Json.object());
    }

    /** The mark counts deliveries, and both halves are one. */
    private static ObjectNode withoutDelivery(ObjectNode activity) {
        if (activity.path("channelData") instanceof ObjectNode channelData) {
            channelData.remove("delivery");
        }
        return activity;
    }

    private TeamsMessage post(TeamsUser user, ObjectNode activity) {
        return tenant.post(user, true, activity);
    }

    Answer update(String conversation, String id, ObjectNode activity) {
        var user = writable(conversation);
        var old = own(user, id);
        if (!activity.has("channelData") && old.activity().has("channelData")) {
            activity.set("channelData", old.activity().path("channelData"));
        }
        tenant.take(new TeamsEffect.Updated(user.objectId(), id, activity));
        return Answer.json(200, Json.object().put("id", id));
    }

    Answer delete(String conversation, String id) {
        var user = writable(conversation);
        tenant.take(new TeamsEffect.Deleted(user.objectId(), own(user, id).id()));
        return Answer.empty(200);
    }

    private TeamsMessage own(TeamsUser user, String id) {
        return tenant.message(user, id).filter(TeamsMessage::byApp).orElseThrow(ConnectorError::noSuchActivity);
    }

    Answer describe(String conversation) {
        var user = readable(conversation);
        var answer = Json.object()
                .put("id", user.conversation())
                .put("isGroup", false)
                .put("conversationType", "personal")
                .put("tenantId", app.get().map(TeamsApp::tenantId).orElse(""));
        return Answer.json(answer);
    }

    Answer members(String conversation, String form, String member) {
        var user = readable(conversation);
        if (!member.isEmpty()) {
            if (tenant.user(member).filter(user::equals).isEmpty()) {
                throw ConnectorError.noSuchMember();
            }
            return Answer.json(json(user));
        }
        var members = Json.array().add(json(user));
        return Answer.json(form.equals("pagedmembers") ? Json.object().set("members", members) : members);
    }

    private ObjectNode json(TeamsUser user) {
        return Json.object()
                .put("id", user.id())
                .put("name", user.person().name())
                .put("objectId", user.objectId())
                .put("aadObjectId", user.objectId())
                .put("email", user.mail())
                .put("userPrincipalName", user.mail())
                .put("userRole", "user")
                .put("tenantId", app.get().map(TeamsApp::tenantId).orElse(""));
    }

    private TeamsUser readable(String conversation) {
        var user = tenant.user(conversation)
                .filter(found -> found.conversation().equals(conversation))
                .orElseThrow(ConnectorError::noSuchConversation);
        if (!tenant.installed(user)) {
            throw ConnectorError.notInRoster();
        }
        return user;
    }

    private TeamsUser writable(String conversation) {
        var user = readable(conversation);
        if (tenant.blocks(user)) {
            throw ConnectorError.writesBlocked();
        }
        return user;
    }
}
