package dev.muster.simulator.page;

import dev.muster.simulator.web.Answer;
import dev.muster.simulator.web.Door;
import dev.muster.simulator.web.Json;
import dev.muster.simulator.web.Request;
import dev.muster.simulator.world.InboundLoad;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code POST /sim/api/load} with {@code {"platform","perSecond","seconds"}}: people write to the bot at that rate, each
 * somebody else, and the answer comes when the last of them has theirs: {@code {"sent","acknowledged","errors","over3s",
 * "p50Millis","p99Millis","maxMillis"}}. Times count from when an event was planned to when the bot's acknowledgement was there.
 */
public final class LoadRoom implements Door {
    private final Map<String, InboundLoad> platforms;

    public LoadRoom(Map<String, InboundLoad> platforms) {
        this.platforms = Map.copyOf(platforms);
    }

    @Override
    public Answer answer(Request request) {
        if (!request.method().equals("POST")) {
            return PageApi.nothingHere(request);
        }
        var body = PageApi.body(request);
        var load = Optional.ofNullable(platforms.get(PageApi.required(body, "platform")))
                .orElseThrow(() -> new BadRequest("\"platform\" is slack or teams."));
        try {
            return Answer.json(json(load.run(
                    body.path("perSecond").asInt(0), body.path("seconds").asInt(0))));
        } catch (IllegalArgumentException wrong) {
            throw new BadRequest(String.valueOf(wrong.getMessage()));
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return Answer.error(503, "The simulator is closing.");
        }
    }

    private static ObjectNode json(InboundLoad.Report report) {
        return Json.object()
                .put("sent", report.sent())
                .put("acknowledged", report.sent() - report.errors())
                .put("errors", report.errors())
                .put("over3s", report.overThreeSeconds())
                .put("p50Millis", millis(report.times().p50()))
                .put("p99Millis", millis(report.times().p99()))
                .put("maxMillis", millis(report.times().max()));
    }

    private static double millis(Duration time) {
        return TimeUnit.NANOSECONDS.toMicros(time.toNanos()) / 1_000.0;
    }
}
