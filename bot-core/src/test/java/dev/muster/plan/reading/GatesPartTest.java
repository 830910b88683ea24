package dev.muster.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.plan.Bound;
import dev.muster.plan.Gate;
import dev.muster.plan.Measure;
import dev.muster.plan.Measure.Whom;
import dev.muster.plan.Plan;
import dev.muster.plan.Requirement;
import dev.muster.plan.TouchpointKey;
import dev.muster.plan.WaveKey;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatesPartTest {

    @Test
    void readsTheGatesOfTheDocumentation() {
        List<Gate> gates = plan(PlanPage.example()).gates().all();
        assertThat(gates)
                .extracting(gate -> gate.key().value())
                .containsExactly("told-before-asked", "one-wave-at-a-time");
        assertThat(gates.getFirst().waves())
                .containsExactly(
                        new WaveKey("it"), new WaveKey("sales"), new WaveKey("retail"), new WaveKey("leadership"));
        assertThat(gates.getFirst().requires())
                .containsExactly(new Requirement(
                        new Measure.Delivered(new TouchpointKey("pre-rollout-2")), Bound.least("95"), false));
        assertThat(gates.getLast().waves()).containsExactly(new WaveKey("retail"), new WaveKey("leadership"));
        assertThat(gates.getLast().requires())
                .containsExactly(
                        new Requirement(new Measure.Enrolled(new Whom.PreviousWave()), Bound.least("80"), false),
                        new Requirement(new Measure.Satisfaction(new Whom.PreviousWave()), Bound.least("3.5"), true),
                        new Requirement(new Measure.OpenTickets(new Whom.Everybody()), Bound.most("10"), false));
    }

    @Test
    void needsNoGates() {
        String without = PlanPage.example().substring(0, PlanPage.example().indexOf("gates:"));
        assertThat(plan(without).gates().all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0%, 0", "99.5 %, 99.5", "100%, 100", "7%, 7"})
    void readsShares(String written, String number) {
        assertThat(plan(PlanPage.example().replace("least: 95%", "least: " + written))
                        .gates()
                        .all()
                        .getFirst()
                        .requires()
                        .getFirst()
                        .bound())
                .isEqualTo(Bound.least(number));
    }

    @Test
    void readsAWavesKey() {
        assertThat(plan(PlanPage.example().replace("enrolled: previous-wave", "enrolled: it"))
                        .gates()
                        .all()
                        .getLast()
                        .requires()
                        .getFirst()
                        .measure())
                .isEqualTo(new Measure.Enrolled(new Whom.Named(new WaveKey("it"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gate: told-before-asked | gate: One Wave | cannot be a key | gate: One Wave",
                "gate: one-wave-at-a-time | gate: told-before-asked | has the key | gate: told-before-asked",
                "before: enrollment    | before: enrolment    | No touchpoint has the key “enrolment” | before: enrolment",
                "waves: [retail, leadership] | waves: [retail, mars] | No wave has the key “mars” | waves: [retail, mars]",
                "waves: [retail, leadership] | waves: [all] | Wave `all` does not hear `enrollment` | waves: [all]",
                "delivered: pre-rollout-2 | delivered: pre-rolout-2 | No touchpoint has the key | delivered: pre-rolout-2",
                "delivered: pre-rollout-2 | delivered: post-enrollment | would never open for wave `it` | gate: told-before-asked",
                "delivered: pre-rollout-2 | delivered: enrollment | would never open for wave `it` | gate: told-before-asked",
                "delivered: pre-rollout-2 | deliverd: pre-rollout-2 | has no key `deliverd` | deliverd",
                "enrolled: previous-wave, least | least | names no figure | least: 80%",
                "enrolled: previous-wave, least | enrolled: it, satisfaction: it, least | names several figures | satisfaction: it",
                "enrolled: previous-wave | enrolled: previous | nobody over whom a figure can be taken | enrolled: previous",
                "least: 80% | least: 80 | `enrolled` cannot be compared with “80” | least: 80",
                "least: 80% | least: 101% | cannot be compared | least: 101%",
                "least: 80% | most: 80% | `enrolled` needs `least` | most: 80%",
                "least: 3.5 | least: 9 | cannot be compared with “9” | least: 9",
                "most: 10 | least: 10 | `open-tickets` needs `most` | least: 10",
                "most: 10 | most: few | cannot be compared with “few” | most: few",
                "unknown: pass | unknown: maybe | not known as `unknown` | unknown: maybe"
            })
    void namesPlaceReasonAndRemedy(String right, String wrong, String reason, String place) {
        String text = PlanPage.example();
        assertThat(text).contains(right);
        int gates = text.indexOf("gates:");
        String broken = text.substring(0, gates) + text.substring(gates).replace(right, wrong);
        assertThat(PlanReader.read("plan.yaml", broken))
                .isInstanceOfSatisfying(PlanReading.Unreadable.class, unreadable -> {
                    assertThat(unreadable.problems()).anySatisfy(problem -> {
                        assertThat(problem.reason()).contains(reason);
                        assertThat(problem.remedy()).isNotBlank();
                        assertThat(broken.lines().toList().get(problem.line() - 1))
                                .contains(place);
                    });
                });
    }

    @Test
    void asksTheWholeRolloutOfATouchpointThatWentToEverybody() {
        assertThat(plan(PlanPage.example().replace("delivered: pre-rollout-2", "delivered: kickoff"))
                        .gates()
                        .all())
                .hasSize(2);
    }

    private static Plan plan(String text) {
        return switch (PlanReader.read("plan.yaml", text)) {
            case PlanReading.Readable readable -> readable.plan();
            case PlanReading.Unreadable unreadable ->
                throw new AssertionError(unreadable.problems().toString());
        };
    }
}
