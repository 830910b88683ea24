package dev.muster.conversation;

import dev.muster.plan.push.Haste;
import dev.muster.plan.push.Moments;
import dev.muster.plan.timing.Moved;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** When people are messaged, and why not at once, in words. */
final class MomentWords {

    /** Longer lists are read by nobody. */
    private static final int LINES = 12;

    private MomentWords() {}

    /** One line for those who hear at once, one for each later time; none where all hear at once. */
    static List<String> lines(Moments moments, Wording wording) {
        if (!moments.matters()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add(wording.say("rollout.when.now", Map.of("count", moments.now())));
        moments.later().stream().limit(LINES).forEach(later -> lines.add(line(moments.haste(), later, wording)));
        int more = moments.later().stream()
                .skip(LINES)
                .mapToInt(Moments.Later::many)
                .sum();
        if (more > 0) {
            lines.add(wording.say("rollout.when.more", Map.of("count", more)));
        }
        if (moments.haste() == Haste.AT_ONCE && moments.waiting() > 0) {
            lines.add(wording.say("rollout.when.waiting", Map.of("count", moments.waiting())));
        }
        return lines;
    }

    private static String line(Haste haste, Moments.Later later, Wording wording) {
        Map<String, Object> values = Map.of(
                "count", later.many(),
                "when", when(later.at(), wording),
                "reason", reasons(later.because(), wording));
        return switch (haste) {
            case NONE -> wording.say("rollout.when.later", values);
            case AT_ONCE ->
                wording.say(
                        later.at().equals(LocalDateTime.MAX) ? "rollout.when.breaks-for-good" : "rollout.when.breaks",
                        values);
        };
    }

    private static String when(LocalDateTime at, Wording wording) {
        return at.equals(LocalDateTime.MAX) ? "" : wording.local(at);
    }

    private static String reasons(List<Moved> because, Wording wording) {
        return because.stream().map(moved -> reason(moved, wording)).distinct().collect(Collectors.joining(", "));
    }

    static String reason(Moved moved, Wording wording) {
        return switch (moved) {
            case Moved.BeforeHours _ -> wording.say("rollout.moved.before-hours");
            case Moved.AfterHours _ -> wording.say("rollout.moved.after-hours");
            case Moved.Quiet _ -> wording.say("rollout.moved.quiet");
            case Moved.DayOff _ -> wording.say("rollout.moved.day-off");
            case Moved.OnHoliday(String name) -> wording.say("rollout.moved.holiday", Map.of("name", name));
            case Moved.Frozen(String why) -> wording.say("rollout.moved.freeze", Map.of("reason", why));
            case Moved.WeekIsFull(int cap) -> wording.say("rollout.moved.weekly-cap", Map.of("count", cap));
        };
    }

    static String waiting(int many, Instant until, ZoneId zone, Wording wording) {
        return wording.say(
                "rollout.waits.hours", Map.of("count", many, "when", wording.time(until, zone), "zone", zone.getId()));
    }
}
