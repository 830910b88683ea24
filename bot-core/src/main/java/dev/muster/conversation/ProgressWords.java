package dev.muster.conversation;

import dev.muster.delivery.Counts;
import dev.muster.delivery.PushControl.Hold;
import dev.muster.plan.push.Pausing;
import dev.muster.plan.push.Progress;
import dev.muster.plan.push.Waiting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How far a push is, in words: figures, what it waits for, how long it still takes. */
final class ProgressWords {

    private final Naming naming;

    ProgressWords(Naming naming) {
        this.naming = naming;
    }

    /** "40 sent, 1 failed, …": how its deliveries ended so far. */
    String ends(Progress progress, Wording wording) {
        Counts counts = progress.counts();
        return wording.say(
                "rollout.status.deliveries",
                Map.of(
                        "sent", counts.sent(),
                        "failed", counts.failed(),
                        "skipped", counts.skipped(),
                        "inDoubt", counts.inDoubt()));
    }

    /** One line each; none for a push that has ended and of which nothing is to be added. */
    List<String> more(Progress progress, Wording wording) {
        List<String> lines = new ArrayList<>();
        if (progress.counts().cancelled() > 0) {
            lines.add(wording.say(
                    "rollout.status.cancelled",
                    Map.of("count", progress.counts().cancelled())));
        }
        if (progress.left() > 0) {
            lines.add(left(progress, wording));
        }
        progress.waitsFor().forEach(waiting -> lines.add(words(waiting, wording)));
        if (!progress.mailedInstead().isEmpty()) {
            lines.add(mailed(progress.mailedInstead(), wording));
        }
        return lines;
    }

    private static String left(Progress progress, Wording wording) {
        String left = wording.say("rollout.status.left", Map.of("count", progress.left()));
        String speed = progress.endsPerSecond() < 0.05
                ? ""
                : " "
                        + wording.say(
                                "rollout.status.speed", Map.of("rate", wording.oneDecimal(progress.endsPerSecond())));
        return left
                + speed
                + progress.timeLeft()
                        .map(time -> " " + wording.say("rollout.status.time-left", Map.of("time", wording.about(time))))
                        .orElse("");
    }

    String mailed(Map<String, Integer> byReason, Wording wording) {
        String reasons = new TreeMap<>(byReason)
                .entrySet().stream()
                        .map(each -> wording.say(
                                "rollout.preview.unreachable-reason",
                                Map.of("reason", wording.reason(each.getKey()), "count", each.getValue())))
                        .collect(Collectors.joining("; "));
        int all = byReason.values().stream().mapToInt(Integer::intValue).sum();
        return wording.say("rollout.status.mailed", Map.of("count", all, "known", reasons));
    }

    private String words(Waiting waiting, Wording wording) {
        return switch (waiting) {
            case Waiting.PlanPaused(var by, var at)
            when by.equals(Pausing.RESTORED) ->
                wording.say("rollout.waits.restored", Map.of("when", naming.time(at, wording)));
            case Waiting.PlanPaused(var by, var at) ->
                wording.say(
                        "rollout.waits.plan-paused",
                        Map.of("name", naming.person(by, wording), "when", naming.time(at, wording)));
            case Waiting.Paused(var by, var at) ->
                wording.say(
                        "rollout.waits.paused",
                        Map.of("name", naming.person(by, wording), "when", naming.time(at, wording)));
            case Waiting.Stopped(Hold because) -> wording.say(stopped(because));
            case Waiting.Silence(var platform, var until) ->
                wording.say(
                        "rollout.waits.silence",
                        Map.of("platform", platform.label(), "when", naming.time(until, wording)));
            case Waiting.Hours(int many, var until, var zone) -> MomentWords.waiting(many, until, zone, wording);
            case Waiting.ShutOut(var platform, String code) ->
                wording.say("rollout.waits.shut-out", Map.of("platform", platform.label(), "code", code));
            case Waiting.Unreachable(var platform, String code, var since) ->
                wording.say(
                        "rollout.waits.unreachable",
                        Map.of("platform", platform.label(), "when", naming.time(since, wording), "code", code));
        };
    }

    private static String stopped(Hold because) {
        return switch (because) {
            case ADMIN -> "rollout.waits.held";
            case FAILURES -> "rollout.waits.failures";
            case BAD_MESSAGE -> "rollout.waits.bad-message";
        };
    }
}
