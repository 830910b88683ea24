package dev.muster.simulator.page;

import dev.muster.simulator.web.Answer;
import dev.muster.simulator.web.Door;
import dev.muster.simulator.web.Json;
import dev.muster.simulator.web.Request;
import dev.muster.simulator.world.ShiftedClock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.function.IntSupplier;

/** {@code /sim/api/time}: what time it is here, and skipping some where the clock allows it. */
public final class TimeRoom implements Door {
    private final InstantSource clock;
    private final IntSupplier runDue;

    public TimeRoom(InstantSource clock, IntSupplier runDue) {
        this.clock = clock;
        this.runDue = runDue;
    }

    @Override
    public Answer answer(Request request) {
        if (request.method().equals("GET")) {
            return Answer.json(Json.object().put("now", clock.instant().toString()));
        }
        if (!request.method().equals("POST")) {
            return PageApi.nothingHere(request);
        }
        if (!(clock instanceof ShiftedClock shifted)) {
            return Answer.error(409, "Time here belongs to the program that started the simulator.");
        }
        advance(shifted, PageApi.required(PageApi.body(request), "advance"));
        return Answer.json(Json.object()
                .put("performed", runDue.getAsInt())
                .put("now", clock.instant().toString()));
    }

    private static void advance(ShiftedClock clock, String by) {
        try {
            clock.advance(Duration.parse(by));
        } catch (DateTimeParseException unreadable) {
            throw new BadRequest("\"advance\" is a duration such as PT24H, not " + by + ".");
        } catch (IllegalArgumentException backward) {
            throw new BadRequest(String.valueOf(backward.getMessage()));
        }
    }
}
