package dev.muster.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.app.assembly.RolloutFiles;
import dev.muster.app.demo.Cast;
import dev.muster.app.demo.StandIns;
import dev.muster.delivery.Status;
import dev.muster.plan.push.Rollout;
import dev.muster.simulator.Received;
import dev.muster.simulator.Simulator;
import dev.muster.simulator.SimulatorSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Two replicas on one database, while everything around them is started anew in the middle of a broadcast. */
class ReplicasTest {

    private static final Path SAMPLE = AProcess.ROOT.resolve("examples/intune-rollout");

    /** What is on its way may take that long to end. */
    private static final Duration DRAIN = Duration.ofSeconds(20);

    private static final Duration RESUMPTION = Duration.ofSeconds(15);

    @TempDir
    Path folder;

    private Simulator simulator;
    private AServer database;
    private AReplica one;
    private AReplica other;

    @BeforeEach
    void startTogether() throws IOException, InterruptedException {
        Path rollout = aRolloutThatIsDue();
        simulator = Simulator.start(SimulatorSettings.defaults().withoutRateLimits());
        Rollout read = RolloutFiles.rollout(rollout.resolve("plan.yaml"));
        simulator.settle(Cast.of(
                RolloutFiles.people(rollout.resolve("people.csv"), read.plan()).people(),
                read.plan(),
                rollout.resolve("people.csv")));
        slowDown(Duration.ofMillis(100));
        database = AServer.in(folder.resolve("database"));
        one = AReplica.in(folder.resolve("one"), rollout, database, simulator);
        other = AReplica.in(folder.resolve("other"), rollout, database, simulator);
        StandIns.connect(simulator, one.port());
    }

    @AfterEach
    void stop() {
        one.close();
        other.close();
        database.close();
        simulator.close();
    }

    @Test
    void loseNothingAndSendNothingTwice() {
        one.awaitReady();
        other.awaitReady();
        awaitMore(60);

        database.cutOff();
        saysThatTheDatabaseIsAway(other);
        database.startAgain();
        awaitMore(30, RESUMPTION);

        restart(one);
        awaitMore(60);
        one.awaitReady();
        restart(other);
        other.awaitReady();
        assertThat(one.isAlive() && other.isAlive()).isTrue();

        takeOneEventOnce();
        Waiting.upTo(
                AReplica.PATIENCE,
                "everything is over",
                () -> count("state IN ('PENDING', 'CLAIMED', 'SENDING', 'RETRY')") == 0);
        agree();
        assertThat(jdbc().sql("SELECT count(*) FROM secret")
                        .query(Integer.class)
                        .single())
                .as("of respondents, of calendar files, of people's own links: each shared by both")
                .isEqualTo(3);
    }

    /** What it has in its hands it books or gives back before it goes: whatever is held then is the other one's. */
    private void restart(AReplica replica) {
        replica.stop(DRAIN);
        assertThat(jdbc().sql("SELECT DISTINCT owner FROM delivery WHERE state IN ('CLAIMED', 'SENDING')")
                        .query(String.class)
                        .list())
                .hasSizeLessThanOrEqualTo(1);
        replica.startAgain();
    }

    private static void saysThatTheDatabaseIsAway(AReplica replica) {
        assertThat(replica.slackEvent(message("Ev0AWAY"))).isEqualTo(503);
        HttpResponse<String> page = replica.console("/");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("The database does not answer").doesNotContain("Exception");
        assertThat(replica.console("/health").statusCode()).isEqualTo(503);
        assertThat(replica.isAlive()).isTrue();
    }

    /** Slack repeats itself, and a load balancer may hand each repetition to another replica. */
    private void takeOneEventOnce() {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 6)
                    .forEach(i ->
                            threads.execute(() -> assertThat((i % 2 == 0 ? one : other).slackEvent(message("Ev0SAME")))
                                    .isEqualTo(200)));
        }
        Waiting.upTo(
                AReplica.PATIENCE,
                "it is answered",
                () -> jdbc().sql("SELECT count(*) FROM inbound WHERE event LIKE '%Ev0SAME%' AND done_at IS NOT NULL")
                                .query(Integer.class)
                                .single()
                        == 1);
        assertThat(count("push IS NULL AND content IS NOT NULL AND user_id = 'U0STRANGER'"))
                .isEqualTo(1);
    }

    private static String message(String event) {
        return """
                {"type":"event_callback","team_id":"T0SIMULATED","event_id":"%s","event":{"type":"message",
                "channel_type":"im","channel":"D0STRANGER","user":"U0STRANGER","text":"hello","ts":"1.2"}}""".formatted(event);
    }

    private void agree() {
        Map<String, Status> ledger = jdbc()
                .sql("SELECT id, state FROM delivery WHERE push IS NOT NULL AND platform IS NOT NULL")
                .query((row, _) -> Map.entry(row.getString("id"), Status.valueOf(row.getString("state"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Map<String, Integer> received = received();
        assertThat(ledger.values()).isNotEmpty().allMatch(Status::isEnd);
        assertThat(received.values()).containsOnly(1);
        assertThat(ledger.entrySet().stream()
                        .filter(line -> line.getValue() == Status.SENT)
                        .map(Map.Entry::getKey))
                .isSubsetOf(received.keySet());
        List<String> arrived =
                ledger.keySet().stream().filter(received::containsKey).toList();
        assertThat(arrived).allMatch(id -> ledger.get(id) == Status.SENT || ledger.get(id) == Status.IN_DOUBT);
        assertThat(ledger.values())
                .as("ends, when every replica booked what it had begun")
                .doesNotContain(Status.IN_DOUBT);
    }

    private Map<String, Integer> received() {
        Received received = simulator.received();
        return Stream.of(received.slack(), received.teams())
                .flatMap(counts -> counts.deliveries().entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Integer::sum));
    }

    private void awaitMore(int more) {
        awaitMore(more, AReplica.PATIENCE);
    }

    private void awaitMore(int more, Duration patience) {
        int before = received().size();
        Waiting.upTo(patience, more + " more arrive", () -> received().size() >= before + more);
    }

    private int count(String which) {
        return jdbc().sql("SELECT count(*) FROM delivery WHERE " + which)
                .query(Integer.class)
                .single();
    }

    private JdbcClient jdbc() {
        return JdbcClient.create(new DriverManagerDataSource(database.url(), "postgres", ""));
    }

    /** The sample, two years ago, without hours and gates: the clock starts all of it at once. */
    private Path aRolloutThatIsDue() throws IOException {
        Path rollout = folder.resolve("rollout");
        try (Stream<Path> files = Files.walk(SAMPLE)) {
            for (Path file : files.toList()) {
                Path copy = rollout.resolve(SAMPLE.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        Path plan = rollout.resolve("plan.yaml");
        String text = Files.readString(plan).replace("2027-", "2025-");
        Files.writeString(plan, text.replaceAll("(?ms)^(times|gates):.*?(?=^[a-z]|\\z)", ""));
        return rollout;
    }

    private void slowDown(Duration everyCall) throws IOException, InterruptedException {
        String faults =
                "{\"slack\":{\"slowMillis\":%1$d},\"teams\":{\"slowMillis\":%1$d}}".formatted(everyCall.toMillis());
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(simulator.base() + "/sim/api/faults")
                                    .normalize())
                            .PUT(HttpRequest.BodyPublishers.ofString(faults))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isLessThan(300);
        }
    }
}
