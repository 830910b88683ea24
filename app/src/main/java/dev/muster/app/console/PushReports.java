package dev.muster.app.console;

import dev.muster.delivery.Status;
import dev.muster.delivery.Tally;
import dev.muster.plan.Occasion;
import dev.muster.plan.push.Progress;
import dev.muster.plan.push.Progresses;
import dev.muster.plan.push.Push;
import dev.muster.plan.push.Pushes;
import dev.muster.plan.push.Rollout;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What became of one occasion: how far it is, what went wrong and what helps, and what of it was changed afterwards. */
final class PushReports {

    private final Rollout rollout;
    private final Naming naming;
    private final Pushes pushes;
    private final Progresses progresses;

    PushReports(Rollout rollout, Pushes pushes, Progresses progresses) {
        this.rollout = rollout;
        this.naming = new Naming(rollout);
        this.pushes = pushes;
        this.progresses = progresses;
    }

    record Report(
            Heading heading, Standing standing, List<Reason> failed, List<Reason> leftOut, List<Changed> changes) {}

    /** {@code started} is empty before anybody or the clock did. */
    record Heading(String name, String touchpoint, String groups, String target, String started) {

        public boolean isStarted() {
            return !started.isEmpty();
        }
    }

    record Reason(int many, String meaning, String remedy) {}

    /** A correction or recall of what was sent. */
    record Changed(String what, Standing standing) {}

    /** Empty where the plan has no such occasion. */
    Optional<Report> of(String name) {
        return rollout.occasion(name).map(this::report);
    }

    private Report report(Occasion occasion) {
        Optional<Progress> progress = pushes.find(rollout.pushOf(occasion)).map(progresses::of);
        Tally tally = progress.map(Progress::tally).orElse(Tally.NONE);
        String target = Naming.target(occasion);
        return new Report(
                heading(occasion, progress.map(Progress::push), target),
                progress.map(going -> Standing.of(going, target, naming.spoken()))
                        .orElseGet(() -> Standing.of(tally.counts())),
                reasons(tally, Status.FAILED),
                reasons(tally, Status.SKIPPED),
                changes(occasion, target));
    }

    private Heading heading(Occasion occasion, Optional<Push> push, String target) {
        return new Heading(
                Rollout.nameOf(occasion),
                naming.touchpoint(occasion),
                naming.groups(occasion.wave()),
                target,
                push.map(started ->
                                "Started by %s, %s".formatted(started.startedBy(), naming.time(started.startedAt())))
                        .orElse(""));
    }

    private static List<Reason> reasons(Tally tally, Status status) {
        return tally.reasons(status).entrySet().stream()
                .filter(reason -> reason.getValue() > 0)
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(reason -> new Reason(
                        reason.getValue(), Remedies.meaning(reason.getKey()), Remedies.remedy(reason.getKey())))
                .toList();
    }

    private List<Changed> changes(Occasion occasion, String target) {
        return pushes.all(rollout.plan().name()).stream()
                .filter(push -> push.isChange() && push.occasion().equals(Rollout.nameOf(occasion)))
                .map(push -> new Changed(
                        "%s, %s"
                                .formatted(
                                        switch (push.kind()) {
                                            case CORRECT -> "Correction";
                                            case RECALL -> "Recall";
                                            case SEND, LOOK_UP ->
                                                push.kind().name().toLowerCase(Locale.ROOT);
                                        },
                                        naming.time(push.startedAt())),
                        Standing.of(progresses.of(push), target, naming.spoken())))
                .toList();
    }
}
