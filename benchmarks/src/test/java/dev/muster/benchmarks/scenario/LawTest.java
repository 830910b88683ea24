package dev.muster.benchmarks.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.delivery.Counts;
import dev.muster.delivery.Status;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The law by which every run is judged sees each way of breaking it. */
class LawTest {

    @Test
    void holdsWhereWhatIsSentArrivedAndWhatIsInDoubtMayHave() {
        Law law = law(
                Map.of("a", Status.SENT, "b", Status.IN_DOUBT, "c", Status.IN_DOUBT),
                new Counts(0, 1, 0, 0, 0, 2),
                "a",
                "b");
        assertThat(law.breaches()).isEmpty();
    }

    @Test
    void seesWhatIsCalledSentAndNeverArrived() {
        Law law =
                law(Map.of("a", Status.SENT, "b", Status.SENT, "c", Status.FAILED), new Counts(0, 2, 1, 0, 0, 0), "a");
        assertThat(law.lost()).isEqualTo(1);
        assertThat(law.breaches()).singleElement().asString().contains("never arrived");
    }

    @Test
    void seesWhoHasNoEnd() {
        Law law = law(
                Map.of("a", Status.SENT, "b", Status.SENDING, "c", Status.SKIPPED), new Counts(1, 1, 0, 1, 0, 0), "a");
        assertThat(law.lost()).isEqualTo(1);
    }

    @Test
    void seesWhoWasForgotten() {
        assertThat(law(Map.of("a", Status.SENT), new Counts(0, 1, 0, 0, 0, 0), "a")
                        .lost())
                .isEqualTo(2);
    }

    @Test
    void seesWhatArrivedAndIsDenied() {
        Law law = law(
                Map.of("a", Status.SENT, "b", Status.FAILED, "c", Status.CANCELLED),
                new Counts(0, 1, 1, 0, 1, 0),
                "a",
                "b",
                "stranger");
        assertThat(law.denied()).isEqualTo(2);
        assertThat(law.breaches()).singleElement().asString().contains("neither sent nor in doubt");
    }

    @Test
    void seesWhatArrivedTwice() {
        Map<String, Status> sent = Map.of("a", Status.SENT, "b", Status.SENT, "c", Status.SENT);
        Law law = new Law(
                3, new Law.Told(sent, sent, new Counts(0, 3, 0, 0, 0, 0)), new Law.Arrived(Set.of("a", "b", "c"), 1));
        assertThat(law.breaches()).singleElement().asString().contains("more than once");
    }

    @Test
    void seesCountsThatAreNotThoseOfTheLines() {
        Law law = law(
                Map.of("a", Status.SENT, "b", Status.SENT, "c", Status.SENT),
                new Counts(0, 2, 1, 0, 0, 0),
                "a",
                "b",
                "c");
        assertThat(law.breaches()).singleElement().asString().contains("Admins are shown");
    }

    private static Law law(Map<String, Status> ledger, Counts counts, String... arrived) {
        return new Law(3, new Law.Told(ledger, ledger, counts), new Law.Arrived(Set.of(arrived), 0));
    }
}
