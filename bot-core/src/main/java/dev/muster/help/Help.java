package dev.muster.help;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the article that a question asks for, or says that there is none. */
public final class Help {

    /** Below this likeness an honest "I do not know" is better than a guess. */
    private static final double LEAST = 0.38;

    private static final int LONGEST_QUESTION = 1_000;

    private final Articles articles;
    private final List<Way> ways;
    private final Likeness likeness;

    private record Way(Article article, Set<String> pieces) {}

    private record Match(Article article, double likeness) {}

    public Help(Articles articles) {
        this.articles = articles;
        this.ways = List.of(Locale.ENGLISH, Locale.TRADITIONAL_CHINESE).stream()
                .flatMap(language -> articles.in(language).stream())
                .flatMap(article -> article.asked().ways().stream().map(way -> new Way(article, Likeness.pieces(way))))
                .toList();
        this.likeness = new Likeness(ways.stream()
                .collect(Collectors.groupingBy(
                        way -> way.article().topic(),
                        Collectors.flatMapping(way -> way.pieces().stream(), Collectors.toSet())))
                .values());
    }

    /** The article in the reader's language, whatever language the question was in. */
    public Optional<Article> answer(String question, Locale language) {
        Set<String> asked = Likeness.pieces(question.substring(0, Math.min(question.length(), LONGEST_QUESTION)));
        return ways.stream()
                .map(way -> new Match(way.article(), likeness.of(asked, way.pieces())))
                .max(Comparator.comparingDouble(Match::likeness))
                .filter(best -> best.likeness() >= LEAST)
                .flatMap(best -> articles.find(best.article().topic(), language));
    }

    public Articles articles() {
        return articles;
    }
}
