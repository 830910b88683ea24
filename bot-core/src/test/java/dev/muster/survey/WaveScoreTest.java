package dev.muster.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WaveScoreTest {

    private final List<Response> all = new ArrayList<>();

    @Test
    void tellsTheMeanFromFiveAnswersOn() {
        answer("retail", "retail", 4);
        assertThat(WaveScore.of("retail", all)).isEmpty();
        answer("retail", "retail", 1);
        assertThat(WaveScore.of("retail", all)).hasValueSatisfying(score -> {
            assertThat(score.mean()).isEqualTo(3.0);
            assertThat(score.count()).isEqualTo(5);
        });
    }

    @Test
    void isNothingForAWaveThatNobodyAnsweredFor() {
        answer("retail", "retail", 9);
        assertThat(WaveScore.of("it", all)).isEmpty();
    }

    @Test
    void holdsBackWhatWouldTellAGroupThatIsHeldBackBesideItsSisters() {
        answer("hr", "leadership", 7);
        answer("finance", "leadership", 6);
        answer("executives", "leadership", 3);
        answer("it", "it", 4);
        assertThat(WaveScore.of("leadership", all)).isEmpty();
    }

    @Test
    void tellsAWaveWhoseGroupsAreHeldBackTogetherWhenTheyAreEnough() {
        answer("hr", "leadership", 3);
        answer("finance", "leadership", 4);
        assertThat(WaveScore.of("leadership", all)).isPresent();
    }

    /** Whoever knows the sum of all, of every group that is shown and of every wave that is told, can tell of no rest that is too small. */
    @Test
    void leavesNoRestThatIsTooSmall() {
        Random random = new Random(20_261_122);
        for (int i = 0; i < 2_000; i++) {
            all.clear();
            IntStream.range(0, 2 + random.nextInt(6))
                    .forEach(group -> answer("g" + group, "w" + group / 2, random.nextInt(9)));
            check();
        }
    }

    private void check() {
        Map<String, Integer> groups = new HashMap<>();
        all.forEach(response -> groups.merge(response.traits().group(), 1, Integer::sum));
        Set<String> shown = Suppression.shown(groups, Summary.LEAST_FOR_SCORES);
        Map<String, Integer> rest = new HashMap<>();
        Set<String> waves = new HashSet<>();
        all.forEach(response -> {
            waves.add(response.traits().wave());
            rest.merge(
                    response.traits().wave(), shown.contains(response.traits().group()) ? 0 : 1, Integer::sum);
        });
        List<String> told = waves.stream()
                .filter(wave -> WaveScore.of(wave, all).isPresent())
                .toList();
        assertThat(told)
                .allSatisfy(wave -> assertThat(isSafe(rest.getOrDefault(wave, 0)))
                        .as(all + wave)
                        .isTrue());
        int untold = waves.stream()
                .filter(wave -> !told.contains(wave))
                .mapToInt(wave -> rest.getOrDefault(wave, 0))
                .sum();
        assertThat(isSafe(untold) || all.size() < Summary.LEAST_FOR_SCORES)
                .as(groups + " told " + told)
                .isTrue();
    }

    private static boolean isSafe(int many) {
        return many == 0 || many >= Summary.LEAST_FOR_SCORES;
    }

    private void answer(String group, String wave, int many) {
        for (int i = 0; i < many; i++) {
            all.add(new Response(
                    group + all.size(),
                    new Response.Traits(group, wave, "slack", "en", LocalDate.of(2027, 9, 1)),
                    new Response.Scores(3, 0),
                    ""));
        }
    }
}
