package dev.muster.simulator.teams;

import dev.muster.simulator.web.Json;
import dev.muster.simulator.world.Acknowledgements;
import dev.muster.simulator.world.Calling;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Calls the bot: with a signed token, waiting fifteen seconds. */
final class BotCalls implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Keys keys;
    private final InstantSource realTime;
    private final Acknowledgements missed;
    private final Calling calling = new Calling();

    BotCalls(Keys keys, InstantSource realTime, Acknowledgements missed) {
        this.keys = keys;
        this.realTime = realTime;
        this.missed = missed;
    }

    Calling.Result send(TeamsApp app, ObjectNode activity) {
        var request = HttpRequest.newBuilder(app.messages())
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Authorization", "Bearer " + token(app, activity))
                .header("User-Agent", "Microsoft-SkypeBotApi (simulated)")
                .header(
                        "x-ms-conversation-id",
                        activity.path("conversation").path("id").asString(""))
                .header("x-ms-tenant-id", app.tenantId())
                .POST(HttpRequest.BodyPublishers.ofString(activity.toString()));
        return recorded(activity, calling.post(request.build()));
    }

    private String token(TeamsApp app, ObjectNode activity) {
        var now = realTime.instant().getEpochSecond();
        return keys.sign(Json.object()
                .put("iss", "https://api.botframework.com")
                .put("aud", app.appId())
                .put("serviceurl", activity.path("serviceUrl").asString(""))
                .put("nbf", now - 1)
                .put("exp", now + 3600));
    }

    private Calling.Result recorded(ObjectNode activity, Calling.Result result) {
        var reason = switch (result) {
            case Calling.Result.Failed(var failed) -> Optional.of(failed);
            case Calling.Result.Answered answered when answered.well() -> Optional.<String>empty();
            case Calling.Result.Answered answered -> Optional.of("HTTP " + answered.status());
        };
        var what = activity.path("type").asString("");
        reason.ifPresent(words -> missed.miss(new Acknowledgements.Missed("teams", what, words, PATIENCE)));
        return result;
    }

    @Override
    public void close() {
        calling.close();
    }
}
