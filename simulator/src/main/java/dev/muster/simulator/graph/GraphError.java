package dev.muster.simulator.graph;

import dev.muster.simulator.web.Answer;
import dev.muster.simulator.web.Json;
import java.time.Duration;

/** How Graph says no. */
public final class GraphError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Answer.Whole answer;

    GraphError(int status, String code, String words) {
        super(code, null, false, false);
        this.answer = answer(status, code, words);
    }

    Answer.Whole answer() {
        return answer;
    }

    public static Answer.Whole answer(int status, String code, String words) {
        var body = Json.object();
        body.putObject("error")
                .put("code", code)
                .put("message", words)
                .putObject("innerError")
                .put("date", "2027-07-05T01:00:00")
                .put("request-id", Entra.id(code))
                .put("client-request-id", Entra.id(code));
        return Answer.json(status, body);
    }

    static Answer.Whole throttled(Duration wait) {
        return throttled((int) Math.max(1, wait.plusMillis(999).toSeconds()));
    }

    static Answer.Whole throttled(int seconds) {
        return Answer.with(
                answer(429, "TooManyRequests", "Too many requests. Please retry after some time."),
                "Retry-After",
                Integer.toString(seconds));
    }
}
