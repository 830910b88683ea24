package dev.muster.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The sample rollout in virtual time, by the command that a person would type. */
class RehearsalTest {

    private static final Path SAMPLE = AProcess.ROOT.resolve("examples/intune-rollout");
    private static final Duration PROMISED = Duration.ofSeconds(60);
    private static final List<String> ENDS = List.of("sent", "failed", "skipped", "cancelled", "inDoubt");

    @TempDir
    static Path folder;

    private static JsonNode report;
    private static Duration took;
    private static String err;

    @BeforeAll
    static void rehearse() {
        long begin = System.nanoTime();
        AProcess process = AProcess.muster(
                folder,
                "rehearse",
                SAMPLE.resolve("plan.yaml").toString(),
                "--people",
                SAMPLE.resolve("people.csv").toString(),
                "--json");
        int exit = process.awaitEnd(PROMISED.multipliedBy(2));
        took = Duration.ofNanos(System.nanoTime() - begin);
        err = process.err();
        assertThat(exit).as(err).isZero();
        report = new JsonMapper().readTree(process.out());
    }

    @Test
    void takesLessThanAMinute() {
        assertThat(took).isLessThan(PROMISED);
    }

    @Test
    void tellsMeanwhileWhereItIs() {
        assertThat(err).contains("kickoff/all", "post-enrollment/leadership").doesNotContain("Exception");
        assertThat(err.lines()).as("occasions and reminders").hasSize(17 + 4 * 4);
    }

    @Test
    void accountsForEveryPersonAndEveryDelivery() throws IOException {
        int people =
                (int) Files.readString(SAMPLE.resolve("people.csv")).lines().count() - 1;
        assertThat(report.path("people").asInt()).isEqualTo(people).isEqualTo(247);
        assertThat(report.path("occasions").asInt()).isEqualTo(17);
        assertThat(planned(report)).isEqualTo(heard(people));
        assertThat(report.path("deliveries").path("pending").asInt()).isZero();
        assertThat(report.path("deliveries").path("inDoubt").asInt()).isZero();
        assertThat(report.path("received").path("twice").asInt()).isZero();
    }

    @Test
    void addsUpOverTheCalendar() {
        JsonNode calendar = report.path("calendar");
        assertThat(calendar).hasSizeGreaterThanOrEqualTo(17 + 4 * 4);
        ENDS.forEach(end -> assertThat(StreamSupport.stream(calendar.spliterator(), false)
                        .mapToInt(day -> day.path("deliveries").path(end).asInt())
                        .sum())
                .as(end)
                .isEqualTo(report.path("deliveries").path(end).asInt()));
        assertThat(sum(calendar.path(0).path("deliveries"))).isEqualTo(247);
        assertThat(calendar.path(0).path("at").asString()).isEqualTo("2027-07-05T09:00");
    }

    @Test
    void saysOfEverybodyWhomItDidNotReachWhy() {
        Map<String, Long> reasons = StreamSupport.stream(
                        report.path("unreachable").spliterator(), false)
                .collect(Collectors.groupingBy(one -> one.path("reason").asString(), Collectors.counting()));
        assertThat(reasons).containsOnlyKeys("deactivated", "unknown-address", "app-not-installed");
        assertThat(reasons.values().stream().mapToLong(count -> count).sum())
                .as("twelve less the one without an account and the one who blocked us, whom mail reached")
                .isEqualTo(10);
    }

    @Test
    void showsThatPeopleEnrollAndAnswer() {
        assertThat(report.path("enrolled").asInt()).isBetween(150, 247);
        assertThat(report.path("answered").asInt())
                .isBetween(80, report.path("enrolled").asInt());
        assertThat(report.path("tickets").asInt()).isPositive();
        assertThat(report.path("booked").asInt())
                .as("fair visitors and executives who pick a time")
                .isBetween(30, 70);
        assertThat(report.path("estimatedMinutes").asDouble()).isBetween(1.0, 10.0);
    }

    @Test
    void holdsWhatIsNotReadyUntilItIsOrAnAdminOverrides() {
        Map<String, JsonNode> held = StreamSupport.stream(report.path("held").spliterator(), false)
                .collect(Collectors.toMap(one -> one.path("occasion").asString(), one -> one));
        assertThat(held)
                .containsOnlyKeys(
                        "post-enrollment/sales",
                        "post-enrollment/retail",
                        "enrollment/leadership",
                        "post-enrollment/leadership");
        assertThat(held.get("post-enrollment/sales").path("end").asString()).isEqualTo("opened by itself");
        assertThat(held.get("post-enrollment/sales").path("figures").asString())
                .contains("✗ enrolled (Sales and Marketing)", "wanted at least 60 %");
        assertThat(held.get("enrollment/leadership").path("end").asString())
                .isEqualTo("overridden: a rehearsal waits for three days");
        assertThat(held.get("enrollment/leadership").path("figures").asString())
                .contains("✓ Pre-rollout email 2 arrived", "✗ enrolled (Retail)", "wanted at least 85 %");
    }

    /** Without a file of habits they are drawn, and always the same; the plan's own order stays. */
    @Test
    void givesTheSameReportTwiceWhereHabitsAreDrawn() throws IOException {
        Path people = Files.write(
                folder.resolve("people.csv"),
                Files.readAllLines(SAMPLE.resolve("people.csv")).subList(0, 31));
        Spoken first = rehearsed(people);
        Spoken second = rehearsed(people);

        assertThat(withoutBookings(first.json())).isEqualTo(withoutBookings(second.json()));
        assertThat(first.json().path("people").asInt()).isEqualTo(30);
        assertThat(first.json().path("enrolled").asInt()).isPositive();
        assertThat(planned(first.json())).isEqualTo(heard(30));
    }

    @Test
    void givesTheSameReportInAnotherProcess() {
        Spoken again = rehearsed(SAMPLE.resolve("people.csv"));

        assertThat(withoutBookings(again.json())).isEqualTo(withoutBookings(report));
        assertThat(((ObjectNode) report).propertyNames()).contains("people", "occasions", "deliveries");
    }

    /** Two platforms deliver side by side: who of two takes the last time that is free may differ, and so what they are told. */
    private static JsonNode withoutBookings(JsonNode report) {
        return ((ObjectNode) report.deepCopy()).without(List.of("booked", "received"));
    }

    private static Spoken rehearsed(Path people) {
        Spoken spoken = Spoken.by("rehearse", SAMPLE.resolve("plan.yaml"), "--people", people, "--json");
        assertThat(spoken.exit()).as(spoken.err()).isZero();
        return spoken;
    }

    /** The kickoff, and four touchpoints in the own wave; one executive is of IT, too, and so in two waves. */
    private static int heard(int people) {
        return people + 4 * (people + 1);
    }

    /** Of the occasions of the plan, reminders aside. */
    private static int planned(JsonNode report) {
        return StreamSupport.stream(report.path("calendar").spliterator(), false)
                .filter(day -> !day.path("touchpoint").asString().startsWith("nudge-"))
                .mapToInt(day -> sum(day.path("deliveries")))
                .sum();
    }

    private static int sum(JsonNode deliveries) {
        return ENDS.stream().mapToInt(end -> deliveries.path(end).asInt()).sum();
    }
}
