package dev.muster.benchmarks.fault;

import dev.muster.benchmarks.stage.Replica;
import dev.muster.benchmarks.stage.Waiting;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;

/** F4: no process exits, nothing is lost, sending resumes, and no event is acknowledged that was not kept. */
final class DatabaseCrash implements Fault {

    private static final Duration AWAY = Duration.ofSeconds(10);
    private static final Duration TO_RESUME = Duration.ofSeconds(15);
    private static final int EVENTS_A_SECOND = 5;
    private static final int SECONDS_OF_EVENTS = 4;

    @Override
    public Struck strike(Scene scene) {
        int kept = scene.stage().ledger().inbound();
        scene.stage().database().crash();
        CompletableFuture<JsonNode> events = CompletableFuture.supplyAsync(
                () -> scene.platforms().load(EVENTS_A_SECOND, SECONDS_OF_EVENTS), Thread::startVirtualThread);
        Waiting.pause(AWAY);
        scene.stage().database().startAgain();
        Duration resumed = scene.awaitNext();
        int acknowledged = events.join().path("acknowledged").asInt();
        int keptSince = scene.stage().ledger().inbound() - kept;
        return Struck.measuring("secondsToResume", resumed.toMillis() / 1_000.0)
                .and("eventsAcknowledgedMeanwhile", acknowledged)
                .and("eventsTurnedAwayMeanwhile", events.join().path("errors").asInt())
                .holding(
                        resumed.compareTo(TO_RESUME) <= 0,
                        "Sending resumed later than " + TO_RESUME.toSeconds() + " s.")
                .holding(keptSince >= acknowledged, "Events were acknowledged and not kept.")
                .holding(scene.replicas().stream().allMatch(Replica::isAlive), "A replica ended with its database.");
    }
}
