package dev.muster.survey;

import dev.muster.survey.Response.Traits;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The mean satisfaction of a wave. Beside the summaries of its groups it tells of the groups that are held back together; so these must be
 * enough people in every wave that is told, and in all others together.
 */
final class WaveScore {

    private WaveScore() {}

    static Optional<Summary.Score> of(String wave, List<Response> all) {
        List<Response> scored = all.stream()
                .filter(response -> response.scores().satisfaction() > 0)
                .toList();
        Set<String> shownGroups = Suppression.shown(counted(scored, Traits::group), Summary.LEAST_FOR_SCORES);
        Map<String, Integer> heldBack = counted(
                scored.stream()
                        .filter(response ->
                                !shownGroups.contains(response.traits().group()))
                        .toList(),
                Traits::wave);
        boolean isTold = !heldBack.containsKey(wave)
                || Suppression.shown(heldBack, Summary.LEAST_FOR_SCORES).contains(wave);
        return isTold
                ? Summary.score(
                        scored.stream()
                                .filter(response -> response.traits().wave().equals(wave))
                                .toList(),
                        response -> response.scores().satisfaction())
                : Optional.empty();
    }

    private static Map<String, Integer> counted(List<Response> responses, Function<Traits, String> trait) {
        return responses.stream()
                .collect(Collectors.groupingBy(
                        response -> trait.apply(response.traits()), Collectors.summingInt(each -> 1)));
    }
}
