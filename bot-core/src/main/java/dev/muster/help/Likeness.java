package dev.muster.help;

import com.ibm.icu.text.Normalizer2;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How alike two short texts are, by the pieces of letters they share; typing slips cost a little, word order nothing. A piece that
 * few topics have ("ubu") says more than one that most have ("how").
 */
final class Likeness {

    private static final Normalizer2 FOLDED = Normalizer2.getNFKCCasefoldInstance();
    private static final int PIECE = 3;

    private final int topics;
    private final Map<String, Long> topicsWith;

    /** For texts of these topics, each given by all of its pieces. */
    Likeness(Collection<Set<String>> topics) {
        this.topics = topics.size();
        this.topicsWith = topics.stream()
                .flatMap(Set::stream)
                .collect(Collectors.groupingBy(piece -> piece, Collectors.counting()));
    }

    /** From 0 for nothing in common to 1 for the same pieces. */
    double of(Set<String> one, Set<String> other) {
        double all = weight(one.stream()) + weight(other.stream());
        return all == 0 ? 0 : 2 * weight(one.stream().filter(other::contains)) / all;
    }

    private double weight(Stream<String> pieces) {
        return pieces.mapToDouble(piece -> Math.log1p((double) topics / topicsWith.getOrDefault(piece, 1L)))
                .sum();
    }

    /** Three letters at a time within words; two at a time in scripts that write no spaces. */
    static Set<String> pieces(String text) {
        Set<String> pieces = new TreeSet<>();
        for (String word : FOLDED.normalize(text).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty()) {
                addPieces(word, pieces);
            }
        }
        return pieces;
    }

    private static void addPieces(String word, Set<String> pieces) {
        boolean spaceless = word.codePoints().anyMatch(Character::isIdeographic);
        String padded = spaceless ? word : "^" + word + "$";
        int length = spaceless ? PIECE - 1 : PIECE;
        if (padded.length() <= length) {
            pieces.add(padded);
        }
        for (int from = 0; from + length <= padded.length(); from++) {
            pieces.add(padded.substring(from, from + length));
        }
    }
}
