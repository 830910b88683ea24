package dev.muster.survey;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the answers say together. What too few people said is not in here at all, so no screen can show it by mistake. */
public record Summary(
        Responses.Participation participation,
        int responses,
        Optional<Score> satisfaction,
        Optional<Score> effort,
        Comments comments) {

    /** Below this many answers a score could point at somebody. */
    public static final int LEAST_FOR_SCORES = 5;

    /** Below this many answers a comment could point at somebody. */
    public static final int LEAST_FOR_COMMENTS = 10;

    /** Mean of {@code count} scores, and how many gave 1, 2, 3, 4 and 5. */
    public record Score(double mean, int count, List<Integer> distribution) {
        public Score {
            distribution = List.copyOf(distribution);
        }
    }

    /** Comments that may be shown, and how many are held back. */
    public record Comments(List<String> shown, int withheld) {
        public Comments {
            shown = List.copyOf(shown);
        }
    }

    static Summary of(List<Response> responses, Responses.Participation participation) {
        return new Summary(
                participation,
                responses.size(),
                score(responses, Summary::satisfactionOf),
                score(responses, Summary::effortOf),
                comments(responses, responses.size() >= LEAST_FOR_COMMENTS));
    }

    /** Of one group, beside the summary of everybody: what subtracting would tell of others is held back, too. */
    static Summary ofGroup(String group, List<Response> all, Responses.Participation participation) {
        List<Response> own = all.stream()
                .filter(response -> response.traits().group().equals(group))
                .toList();
        return new Summary(
                participation,
                own.size(),
                score(own, Summary::satisfactionOf)
                        .filter(score -> isShown(group, all, Summary::satisfactionOf, LEAST_FOR_SCORES)),
                score(own, Summary::effortOf).filter(score -> isShown(group, all, Summary::effortOf, LEAST_FOR_SCORES)),
                comments(own, isShown(group, all, response -> 1, LEAST_FOR_COMMENTS)));
    }

    private static boolean isShown(String group, List<Response> all, ToIntFunction<Response> question, int least) {
        Map<String, Integer> answers = all.stream()
                .filter(response -> question.applyAsInt(response) > 0)
                .collect(
                        Collectors.groupingBy(response -> response.traits().group(), Collectors.summingInt(each -> 1)));
        return Suppression.shown(answers, least).contains(group);
    }

    static Optional<Score> score(List<Response> responses, ToIntFunction<Response> question) {
        List<Integer> given = responses.stream()
                .mapToInt(question)
                .filter(score -> score > 0)
                .boxed()
                .toList();
        if (given.size() < LEAST_FOR_SCORES) {
            return Optional.empty();
        }
        double mean = given.stream().mapToInt(Integer::intValue).average().orElseThrow();
        List<Integer> distribution = IntStream.rangeClosed(1, 5)
                .mapToObj(score ->
                        (int) given.stream().filter(each -> each == score).count())
                .toList();
        return Optional.of(new Score(mean, given.size(), distribution));
    }

    /** In alphabetical order: the order of arrival would tell who wrote first. */
    private static Comments comments(List<Response> responses, boolean shown) {
        List<String> written = responses.stream()
                .map(Response::comment)
                .filter(comment -> !comment.isBlank())
                .sorted()
                .toList();
        return shown ? new Comments(written, 0) : new Comments(List.of(), written.size());
    }

    private static int satisfactionOf(Response response) {
        return response.scores().satisfaction();
    }

    private static int effortOf(Response response) {
        return response.scores().effort();
    }
}
