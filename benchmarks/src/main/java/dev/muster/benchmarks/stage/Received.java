package dev.muster.benchmarks.stage;

import tools.jackson.databind.JsonNode;

/**
 * What reached Teams so far, by the simulator's own count. {@code repeated} are deliveries that arrived more than once.
 */
public record Received(long messages, int repeated, Calls calls) {

    /**
     * All calls, whatever they were for. Of those that came while the bot had been told to wait, {@code onTheWay} may have left before it heard
     * so, and {@code late} came more than a second after.
     */
    public record Calls(long accepted, int peakPerSecond, int throttled, int onTheWay, int late) {}

    static Received of(JsonNode teams) {
        int late = teams.path("lateInsideRetryAfter").asInt();
        return new Received(
                teams.path("messages").asLong(),
                teams.path("repeated").asInt(),
                new Calls(
                        teams.path("accepted").asLong(),
                        teams.path("peakPerSecond").asInt(),
                        teams.path("throttled").asInt(),
                        teams.path("insideRetryAfter").asInt() - late,
                        late));
    }
}
