package dev.muster.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.app.assembly.Database;
import dev.muster.app.settings.Rates;
import dev.muster.app.settings.Settings;
import dev.muster.delivery.Status;
import dev.muster.simulator.Received;
import dev.muster.simulator.Simulator;
import dev.muster.simulator.SimulatorSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demo, killed twice in the middle of its first push, to everybody. */
class KilledTest {

    private static final String ADMIN = "amara.okafor@muster.example";
    private static final int RECIPIENTS = 247;

    /** People of the sample whom a platform refuses, killed or not. */
    private static final int REFUSED = 6;

    /** Two platforms, twice killed, at most 16 on their way each time. */
    private static final int MOST_IN_DOUBT = 2 * 2 * 16;

    /** What a killed process had in its hands is let go of when its lease ends. */
    private static final Duration RECOVERY = Duration.ofSeconds(90);

    /** People in New York, where the day on which the demo begins has not begun. */
    private static final int WAITING = 49;

    private static final Pattern TO_GO = Pattern.compile("<span>(\\d+)</span> to go");

    private static final Pattern COUNT =
            Pattern.compile("<span>(\\d+)</span> (sent|failed|skipped|cancelled|in doubt)");

    @TempDir
    Path folder;

    @Test
    void losesNothingAndSendsNothingTwice() {
        Map<String, Integer> shown;
        try (ADemo demo = ADemo.in(folder)) {
            killAfter(10, demo);
            demo.startAgain();
            killAfter(40, demo);
            demo.startAgain();
            demo.awaitReady();
            Waiting.upTo(RECOVERY, "only those are left whose morning has not come", () -> isAtItsEnd(demo.page()));
            shown = shown(demo.page());
            demo.say(ADMIN, "slack", "/rollout status");
            saysWhatIsInDoubt(demo, shown);
        }
        assertThat(shown.values().stream().mapToInt(count -> count).sum()).isEqualTo(RECIPIENTS - WAITING);
        assertThat(shown.get("in doubt")).isBetween(1, MOST_IN_DOUBT);
        assertThat(shown.get("failed")).isLessThanOrEqualTo(REFUSED);
        assertThat(ledger("push IS NOT NULL").values()).hasSize(RECIPIENTS);
        assertThat(ledger("push IS NOT NULL").values().stream().filter(status -> !status.isEnd()))
                .hasSize(WAITING)
                .allMatch(Status.PENDING::equals);
        agree(ledger("platform IS NOT NULL AND state <> 'PENDING'"), received());
    }

    /** Platforms that take their time, so that something is on its way whenever the process dies. */
    private static void killAfter(int more, ADemo demo) {
        Waiting.upTo(ADemo.PATIENCE, "the simulator is there", demo::isThere);
        demo.slowDown(Duration.ofMillis(200));
        int before = demo.received();
        Waiting.upTo(ADemo.PATIENCE, more + " more messages arrive", () -> demo.received() >= before + more);
        demo.kill();
        assertThat(demo.err()).doesNotContain("Exception");
    }

    private static boolean isAtItsEnd(String page) {
        return TO_GO.matcher(page)
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .anyMatch(left -> left == WAITING);
    }

    private static Map<String, Integer> shown(String page) {
        return COUNT.matcher(page)
                .results()
                .collect(Collectors.toMap(
                        (MatchResult found) -> found.group(2),
                        found -> Integer.parseInt(found.group(1)),
                        Integer::sum));
    }

    private static void saysWhatIsInDoubt(ADemo demo, Map<String, Integer> shown) {
        String words = "%d sent, %d failed, %d skipped, %d in doubt"
                .formatted(shown.get("sent"), shown.get("failed"), shown.get("skipped"), shown.get("in doubt"));
        Waiting.upTo(
                ADemo.PATIENCE,
                "the admin reads: " + words,
                () -> demo.ask("people/" + ADMIN + "/slack").toString().contains(words));
    }

    /** Deliveries with their states, in the database that the killed processes left; answers may still be on their way. */
    private Map<String, Status> ledger(String which) {
        Settings settings = new Settings(
                new Settings.Ports(0, 0, false),
                new Settings.Rolled(Path.of(""), Path.of("")),
                Settings.Keeping.ownDatabaseIn(folder.resolve("data")),
                new Settings.Platforms(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Rates.USUAL));
        Map<String, Status> ledger = new HashMap<>();
        try (Database database = Database.of(settings)) {
            JdbcClient.create(database.connections())
                    .sql("SELECT id, state FROM delivery WHERE " + which)
                    .query(row -> {
                        ledger.put(row.getString("id"), Status.valueOf(row.getString("state")));
                    });
        }
        return ledger;
    }

    /** How often each delivery reached the platforms, which keep what they received. */
    private Map<String, Integer> received() {
        SimulatorSettings kept =
                SimulatorSettings.defaults().withJournal(folder.resolve("data").resolve("simulator.journal"));
        try (Simulator simulator = Simulator.start(kept)) {
            Received received = simulator.received();
            return Stream.of(received.slack(), received.teams())
                    .flatMap(counts -> counts.deliveries().entrySet().stream())
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Integer::sum));
        }
    }

    private static void agree(Map<String, Status> ledger, Map<String, Integer> received) {
        assertThat(received.values()).isNotEmpty().containsOnly(1);
        assertThat(received.keySet())
                .containsAll(in(ledger, Set.of(Status.SENT)))
                .isSubsetOf(in(ledger, Set.of(Status.SENT, Status.IN_DOUBT)));
    }

    private static List<String> in(Map<String, Status> ledger, Set<Status> states) {
        return ledger.entrySet().stream()
                .filter(delivery -> states.contains(delivery.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
