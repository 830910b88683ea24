package dev.muster.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SummaryTest {

    private static final Responses.Participation ASKED = new Responses.Participation(40, 20);

    @Test
    void saysNothingOfNoAnswers() {
        Summary summary = Summary.of(List.of(), ASKED);
        assertThat(summary.responses()).isZero();
        assertThat(summary.satisfaction()).isEmpty();
        assertThat(summary.comments()).isEqualTo(new Summary.Comments(List.of(), 0));
    }

    @Test
    void holdsBackScoresOfFewerThanFive() {
        assertThat(Summary.of(answers("it", 4), ASKED).satisfaction()).isEmpty();
        assertThat(Summary.of(answers("it", 5), ASKED).satisfaction()).isPresent();
    }

    @Test
    void countsForEachQuestionOnlyWhoAnsweredIt() {
        List<Response> answers = new ArrayList<>(answers("it", 5));
        answers.set(0, answer("it", 0, 3, ""));
        Summary summary = Summary.of(answers, ASKED);
        assertThat(summary.satisfaction()).isEmpty();
        assertThat(summary.effort())
                .hasValueSatisfying(score -> assertThat(score.count()).isEqualTo(5));
    }

    @Test
    void holdsBackCommentsOfFewerThanTenRespondentsAndSaysHowMany() {
        assertThat(Summary.of(answers("it", 9), ASKED).comments()).isEqualTo(new Summary.Comments(List.of(), 9));
        assertThat(Summary.of(answers("it", 10), ASKED).comments().shown()).hasSize(10);
    }

    @Test
    void tellsMeanAndDistribution() {
        List<Response> answers = Stream.of(1, 2, 2, 5, 5, 5)
                .map(score -> answer("it", score, 6 - score, ""))
                .toList();
        assertThat(Summary.of(answers, ASKED).satisfaction()).hasValueSatisfying(score -> {
            assertThat(score.mean()).isCloseTo(20 / 6.0, within(1e-9));
            assertThat(score.count()).isEqualTo(6);
            assertThat(score.distribution()).containsExactly(1, 2, 0, 0, 3);
        });
    }

    @Test
    void listsCommentsByAlphabetAndNotByArrival() {
        List<Response> answers = new ArrayList<>(IntStream.range(0, 12)
                .mapToObj(number -> answer("it", 3, 3, "comment " + (char) ('l' - number)))
                .toList());
        answers.add(answer("it", 3, 3, " "));
        List<String> shown = Summary.of(answers, ASKED).comments().shown();
        assertThat(shown).hasSize(12).isSorted();
        Collections.shuffle(answers, new Random(7));
        assertThat(Summary.of(answers, ASKED).comments().shown()).isEqualTo(shown);
    }

    @Test
    void saysNothingOfAGroupThatIsTooSmall() {
        List<Response> all = all(List.of(answers("it", 12), answers("hr", 4)));
        Summary hr = Summary.ofGroup("hr", all, ASKED);
        assertThat(hr.responses()).isEqualTo(4);
        assertThat(hr.satisfaction()).isEmpty();
        assertThat(hr.comments().shown()).isEmpty();
    }

    @Test
    void saysOfALargeGroupNothingThatWouldTellOfASmallOne() {
        List<Response> all = all(List.of(answers("it", 12), answers("hr", 4)));
        assertThat(Summary.ofGroup("it", all, ASKED).satisfaction()).isEmpty();
        assertThat(Summary.ofGroup("it", all, ASKED).comments().shown()).isEmpty();
        assertThat(Summary.of(all, ASKED).satisfaction()).isPresent();
    }

    @Test
    void showsGroupsThatHideEachOther() {
        List<Response> all = all(List.of(answers("it", 12), answers("hr", 4), answers("retail", 3)));
        assertThat(Summary.ofGroup("it", all, ASKED).satisfaction()).isPresent();
        assertThat(Summary.ofGroup("it", all, ASKED).comments().shown()).isEmpty();
    }

    /** Whatever groups answer, what can be found by subtracting all that is shown from the whole is nothing or enough. */
    @Test
    void neverLeavesARestThatIsTooSmall() {
        Random random = new Random(20_261_122);
        for (int round = 0; round < 5_000; round++) {
            Map<String, Integer> answers = new TreeMap<>();
            IntStream.range(0, 1 + random.nextInt(7))
                    .forEach(group -> answers.put("g" + group, 1 + random.nextInt(14)));
            int least = 5 + 5 * random.nextInt(2);
            Set<String> shown = Suppression.shown(answers, least);
            int rest = answers.entrySet().stream()
                    .filter(group -> !shown.contains(group.getKey()))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
            assertThat(shown).allMatch(group -> answers.get(group) >= least);
            assertThat(rest == 0 || rest >= least || shown.isEmpty())
                    .as("%s", answers)
                    .isTrue();
        }
    }

    @Test
    void refusesScoresThatNoCardOffers() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Response.Scores(6, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Response.Scores(1, -1));
    }

    private static List<Response> all(List<List<Response>> groups) {
        return groups.stream().flatMap(List::stream).toList();
    }

    private static List<Response> answers(String group, int many) {
        return IntStream.range(0, many)
                .mapToObj(number -> answer(group, 4, 4, group + number))
                .toList();
    }

    private static Response answer(String group, int satisfaction, int effort, String comment) {
        return new Response(
                group + comment,
                new Response.Traits(group, "wave", "slack", "en", LocalDate.parse("2026-07-06")),
                new Response.Scores(satisfaction, effort),
                comment);
    }
}
