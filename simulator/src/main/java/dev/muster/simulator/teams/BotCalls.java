package dev.muster.simulator.teams;

import dev.muster.simulator.web.Json;
import dev.muster.simulator.world.Acknowledgements;
import dev.muster.simulator.world.Calling;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.node.ObjectNode;

/** Calls the bot: with a signed token, waiting fifteen seconds. */
final class BotCalls implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final Duration LONG_PATIENCE = Duration.ofSeconds(30);

    /** Of an hour that a token is good for; Teams shows the same one many times too. */
    private static final long USED_SECONDS = 600;

    private final AtomicReference<Signed> latest = new AtomicReference<>(new Signed("", "", 0, ""));
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
        return recorded(activity, calling.post(signed(app, activity, PATIENCE)));
    }

    /** An activity whose answer is waited for as long as it takes. */
    Calling.Result knock(TeamsApp app, ObjectNode activity) {
        return calling.post(signed(app, activity, LONG_PATIENCE));
    }

    private HttpRequest signed(TeamsApp app, ObjectNode activity, Duration patience) {
        return HttpRequest.newBuilder(app.messages())
                .timeout(patience)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Authorization", "Bearer " + token(app, activity))
                .header("User-Agent", "Microsoft-SkypeBotApi (simulated)")
                .header(
                        "x-ms-conversation-id",
                        activity.path("conversation").path("id").asString(""))
                .header("x-ms-tenant-id", app.tenantId())
                .POST(HttpRequest.BodyPublishers.ofString(activity.toString()))
                .build();
    }

    /** A token, for whom it is and when it was signed. */
    private record Signed(String app, String serviceUrl, long at, String token) {
        boolean isFor(TeamsApp other, String url, long now) {
            return app.equals(other.appId()) && serviceUrl.equals(url) && Math.abs(now - at) < USED_SECONDS;
        }
    }

    private String token(TeamsApp app, ObjectNode activity) {
        var serviceUrl = activity.path("serviceUrl").asString("");
        var now = realTime.instant().getEpochSecond();
        var held = latest.get();
        if (held.isFor(app, serviceUrl, now)) {
            return held.token();
        }
        var fresh = new Signed(app.appId(), serviceUrl, now, sign(app, serviceUrl, now));
        latest.set(fresh);
        return fresh.token();
    }

    private String sign(TeamsApp app, String serviceUrl, long now) {
        return keys.sign(Json.object()
                .put("iss", "https://api.botframework.com")
                .put("aud", app.appId())
                .put("serviceurl", serviceUrl)
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
