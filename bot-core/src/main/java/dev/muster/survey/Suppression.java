package dev.muster.survey;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which groups can be shown beside the sum of all, so that neither a group nor what is left after subtracting is too small. */
final class Suppression {

    private Suppression() {}

    static Set<String> shown(Map<String, Integer> answers, int least) {
        List<String> smallestFirst = answers.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        Set<String> shown = new TreeSet<>(smallestFirst);
        int hidden = 0;
        for (String group : smallestFirst) {
            boolean tooSmall = answers.getOrDefault(group, 0) < least;
            boolean wouldTellTheHidden = hidden > 0 && hidden < least;
            if (tooSmall || wouldTellTheHidden) {
                shown.remove(group);
                hidden += answers.getOrDefault(group, 0);
            }
        }
        return shown;
    }
}
