package dev.muster.simulator.world;

import dev.muster.simulator.web.Answer;
import dev.muster.simulator.web.Door;
import dev.muster.simulator.web.Request;
import java.time.Duration;
import java.util.Optional;

/** Counts what goes through a platform's door. */
public final class CountingDoor implements Door {
    private final Door door;
    private final CallCounts counts;
    private final Reading reading;

    /** How to read a platform's calls and answers. */
    public interface Reading {
        /** What a wait would be for: a method, or everything. */
        String scope(Request request);

        boolean isSuccess(Answer.Whole answer);
    }

    public CountingDoor(Door door, CallCounts counts, Reading reading) {
        this.door = door;
        this.counts = counts;
        this.reading = reading;
    }

    @Override
    public boolean isShut() {
        boolean shut = door.isShut();
        if (shut) {
            counts.unanswered();
        }
        return shut;
    }

    @Override
    public Answer answer(Request request) {
        var scope = reading.scope(request);
        counts.came(scope);
        var answer = door.answer(request);
        switch (answer) {
            case Answer.Whole whole -> count(scope, whole);
            case Answer.Silence() -> counts.unanswered();
            case Answer.Stream stream -> counts.accepted();
        }
        return answer;
    }

    private void count(String scope, Answer.Whole answer) {
        var wait = Optional.ofNullable(answer.headers().get("Retry-After"));
        if (answer.status() == 429 && wait.isPresent()) {
            counts.throttled(scope, Duration.ofSeconds(Long.parseLong(wait.get())));
        } else if (reading.isSuccess(answer)) {
            counts.accepted();
        } else {
            counts.refused();
        }
    }
}
