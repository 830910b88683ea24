package dev.muster.plan.importing;

import dev.muster.plan.Phase;
import dev.muster.plan.tables.Cell;
import dev.muster.plan.words.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says which phase each stage is: by its words where they are known, else by its place. */
final class Phases {

    private record Sign(Phase phase, Pattern words) {}

    private static final List<Sign> SIGNS = List.of(
            sign(
                    Phase.POST_ENROLLMENT,
                    "\\bpost[- ]?(enrol|inscri|rollout|roll-out|launch|deploy|registr)|\\bfeedback\\b|註冊後|注册后|推出後|推出后|登録後"),
            sign(
                    Phase.PRE_ENROLLMENT,
                    "\\bpre[- ]?(enrol|inscri|rollout|roll-out|launch|deploy|registr)|註冊前|注册前|推出前|登録前"),
            sign(Phase.KICKOFF, "\\bkick[- ]?off|啟動|启动|キックオフ|킥오프"),
            sign(Phase.ENROLLMENT, "\\benrol|註冊|注册"));

    private final List<Reached> stages;
    private final List<Optional<Phase>> said;
    private final Findings findings;

    Phases(List<Reached> stages, Findings findings) {
        this.stages = stages;
        this.said = stages.stream().map(stage -> said(stage.stage().label())).toList();
        this.findings = findings;
    }

    List<Phase> read() {
        var phases = new ArrayList<Phase>();
        for (int i = 0; i < stages.size(); i++) {
            phases.add(said.get(i).orElse(between(i)));
        }
        if (isInOrder(phases)) {
            noteUnsaid(phases);
            return phases;
        }
        var byPlace = byPlace();
        for (int i = 0; i < stages.size(); i++) {
            findings.note(
                    stages.get(i).stage().label(),
                    "read as %s, by its place".formatted(byPlace.get(i).word()));
        }
        return byPlace;
    }

    private void noteUnsaid(List<Phase> phases) {
        for (int i = 0; i < stages.size(); i++) {
            if (said.get(i).isEmpty()) {
                findings.note(
                        stages.get(i).stage().label(),
                        "read as %s, by its place".formatted(phases.get(i).word()));
            }
        }
    }

    private static Optional<Phase> said(Cell label) {
        var text = Fold.of(label.text());
        return SIGNS.stream()
                .filter(sign -> sign.words().matcher(text).find())
                .map(Sign::phase)
                .findFirst();
    }

    private Phase between(int index) {
        var place = byPlace().get(index);
        var before = said.subList(0, index).stream().flatMap(Optional::stream).max(Phase::compareTo);
        var after = said.subList(index + 1, said.size()).stream()
                .flatMap(Optional::stream)
                .min(Phase::compareTo);
        var atLeast = before.filter(phase -> phase.compareTo(place) > 0).orElse(place);
        if (after.filter(Phase.ENROLLMENT::equals).isPresent() && atLeast == Phase.ENROLLMENT) {
            return Phase.PRE_ENROLLMENT;
        }
        return after.filter(phase -> phase.compareTo(atLeast) < 0).orElse(atLeast);
    }

    /** Everybody first is the kickoff, the last is post-enrollment, the one before it enrollment, the rest comes before. */
    private List<Phase> byPlace() {
        var kickoffs = (int) stages.stream().takeWhile(Reached::everybody).count();
        var rest = stages.size() - kickoffs;
        var phases = new ArrayList<Phase>();
        for (int i = 0; i < stages.size(); i++) {
            phases.add(i < kickoffs ? Phase.KICKOFF : byPlace(i - kickoffs, rest));
        }
        return phases;
    }

    private static Phase byPlace(int place, int of) {
        var left = of - 1 - place;
        if (left == 0 && of > 1) {
            return Phase.POST_ENROLLMENT;
        }
        return left <= 1 ? Phase.ENROLLMENT : Phase.PRE_ENROLLMENT;
    }

    private static boolean isInOrder(List<Phase> phases) {
        return phases.equals(phases.stream().sorted().toList());
    }

    private static Sign sign(Phase phase, String words) {
        return new Sign(phase, Pattern.compile(words));
    }
}
