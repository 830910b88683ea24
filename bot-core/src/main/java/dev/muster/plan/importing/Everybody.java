package dev.muster.plan.importing;

import dev.muster.plan.words.Fold;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the stages that go to everybody, and puts all stages in the order of their weeks. */
final class Everybody {

    private static final Set<String> WORDS = Stream.of(
                    "all",
                    "everyone",
                    "everybody",
                    "all users",
                    "all employees",
                    "all staff",
                    "whole organization",
                    "entire organization",
                    "全部",
                    "全體",
                    "全体",
                    "所有人",
                    "所有員工",
                    "所有员工",
                    "全員",
                    "全员",
                    "每個人",
                    "每个人")
            .map(Fold::of)
            .collect(Collectors.toSet());

    private final Findings findings;

    Everybody(Findings findings) {
        this.findings = findings;
    }

    List<Reached> in(List<Reached> stages) {
        var ordered = stages.stream()
                .sorted(Comparator.comparing(Reached::earliest).thenComparing(stage -> !isLone(stage, stages)))
                .toList();
        noteMoved(stages, ordered);
        var result = new ArrayList<Reached>();
        for (var stage : ordered) {
            result.add(reachesAll(stage, result, stages) ? stage.forEverybody() : stage);
        }
        return result;
    }

    private boolean reachesAll(Reached stage, List<Reached> before, List<Reached> all) {
        if (stage.names().size() == 1 && WORDS.containsAll(stage.names())) {
            return true;
        }
        var inferred = isLone(stage, all) && before.stream().allMatch(Reached::everybody);
        if (inferred) {
            findings.note(stage.slots().getFirst().cell(), "read as everybody, because no other row names it");
        }
        return inferred;
    }

    /** One label, used by no row that names other groups, while there are such rows. */
    private static boolean isLone(Reached stage, List<Reached> all) {
        var rest = all.stream()
                .filter(other -> !other.names().equals(stage.names()))
                .toList();
        return stage.names().size() == 1
                && !rest.isEmpty()
                && rest.stream().allMatch(other -> Collections.disjoint(other.names(), stage.names()));
    }

    private void noteMoved(List<Reached> stages, List<Reached> ordered) {
        for (int i = 0; i < stages.size(); i++) {
            if (!stages.get(i).equals(ordered.get(i))) {
                findings.note(stages.get(i).stage().label(), "put in the order of the weeks, not of the rows");
            }
        }
    }
}
