package dev.muster.simulator.teams;

import dev.muster.simulator.web.Json;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The activities that Teams sends to the bot. */
final class Activities {
    private static final DateTimeFormatter WHOLE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);
    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX", Locale.ROOT);

    private final InstantSource clock;
    private final Supplier<URI> serviceUrl;
    private final AtomicInteger written = new AtomicInteger();

    Activities(InstantSource clock, Supplier<URI> serviceUrl) {
        this.clock = clock;
        this.serviceUrl = serviceUrl;
    }

    ObjectNode message(TeamsApp app, TeamsUser user, TeamsMessage said) {
        var text = said.activity().path("text").asString("");
        return of("message", app, user)
                .put("id", said.id())
                .put("textFormat", "plain")
                .put("text", text);
    }

    /** What Action.Submit sends: a message with a value, and no text. */
    ObjectNode submit(TeamsApp app, TeamsUser user, String card, JsonNode value) {
        var activity = of("message", app, user).put("replyToId", card);
        activity.set("value", value);
        return activity;
    }

    /** What Action.Execute sends. */
    ObjectNode execute(TeamsApp app, TeamsUser user, String card, JsonNode action) {
        var activity =
                of("invoke", app, user).put("name", "adaptiveCard/action").put("replyToId", card);
        activity.putObject("value").put("trigger", "manual").set("action", action);
        return activity;
    }

    ObjectNode installation(TeamsApp app, TeamsUser user, String action) {
        return of("installationUpdate", app, user).put("action", action);
    }

    ObjectNode botAdded(TeamsApp app, TeamsUser user) {
        var activity = of("conversationUpdate", app, user);
        activity.putArray("membersAdded").addObject().put("id", app.botId());
        return activity;
    }

    ObjectNode reaction(TeamsApp app, TeamsUser user, String to, String kind) {
        var activity = of("messageReaction", app, user).put("replyToId", to);
        activity.putArray("reactionsAdded").addObject().put("type", kind);
        return activity;
    }

    private ObjectNode of(String type, TeamsApp app, TeamsUser user) {
        var now = clock.instant();
        // Teams writes times with and without a fraction; here every other activity has none.
        var form = written.getAndIncrement() % 2 == 0 ? MILLIS : WHOLE;
        var person = user.person();
        var activity = Json.object()
                .put("type", type)
                .put("id", "f:" + UUID.randomUUID())
                .put("channelId", "msteams")
                .put("serviceUrl", serviceUrl.get().toString())
                .put("timestamp", written(now, ZoneOffset.UTC, form))
                .put("localTimestamp", written(now, person.zone().getRules().getOffset(now), form))
                .put("localTimezone", person.zone().getId())
                .put("locale", person.locale().toLanguageTag());
        activity.putObject("from")
                .put("id", user.id())
                .put("name", person.name())
                .put("aadObjectId", user.objectId());
        activity.putObject("recipient").put("id", app.botId()).put("name", "Muster");
        activity.putObject("conversation")
                .put("conversationType", "personal")
                .put("tenantId", app.tenantId())
                .put("id", user.conversation());
        activity.putArray("entities")
                .addObject()
                .put("type", "clientInfo")
                .put("locale", person.locale().toLanguageTag())
                .put("country", person.locale().getCountry())
                .put("platform", "Web")
                .put("timezone", person.zone().getId());
        activity.putObject("channelData").putObject("tenant").put("id", app.tenantId());
        return activity;
    }

    private static String written(Instant now, ZoneOffset offset, DateTimeFormatter form) {
        return form.format(OffsetDateTime.ofInstant(now, offset));
    }
}
