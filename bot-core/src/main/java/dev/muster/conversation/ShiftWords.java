package dev.muster.conversation;

import dev.muster.plan.Occasion;
import dev.muster.plan.push.Rollout;
import dev.muster.plan.shift.Distance;
import dev.muster.plan.shift.Remark;
import dev.muster.plan.shift.Shift;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A move of a wave in a reader's language: where every occasion goes, and what to know before. */
final class ShiftWords {

    private final Rollout rollout;
    private final Naming naming;

    ShiftWords(Rollout rollout, Naming naming) {
        this.rollout = rollout;
        this.naming = naming;
    }

    List<String> steps(Shift shift, Wording wording) {
        return shift.steps().stream()
                .map(step -> wording.say(
                        "rollout.shift.step",
                        Map.of(
                                "touchpoint", step.to().touchpoint().name().in(wording.language()),
                                "from", time(step.from(), wording),
                                "to", time(step.to(), wording))))
                .toList();
    }

    List<String> remarks(Shift shift, Wording wording) {
        return shift.remarks().stream().map(remark -> remark(remark, wording)).toList();
    }

    private String remark(Remark remark, Wording wording) {
        return switch (remark) {
            case Remark.SameWeek(Occasion moved, Occasion other) ->
                about("rollout.shift.same-week", moved, other, wording);
            case Remark.OutOfOrder(Occasion earlier, Occasion later) ->
                about("rollout.shift.out-of-order", later, earlier, wording);
            case Remark.AlreadyTold(Occasion told) ->
                wording.say(
                        "rollout.shift.already-told", naming.of(told, wording, Map.of("command", Naming.typed(told))));
            case Remark.Overtaken(Occasion moved, Occasion other) ->
                about("rollout.shift.overtaken", moved, other, wording);
        };
    }

    private String about(String phrase, Occasion occasion, Occasion other, Wording wording) {
        Map<String, Object> values = new HashMap<>(naming.of(occasion, wording, Map.of()));
        values.put("other", other.touchpoint().name().in(wording.language()));
        values.put("others", naming.groups(other.wave(), wording));
        values.put("week", wording.day(occasion.from()));
        return wording.say(phrase, values);
    }

    String time(Occasion occasion, Wording wording) {
        return wording.time(occasion.at(), rollout.plan().schedule().zone());
    }

    /** What moves it back, as long as nothing more was begun. */
    static String undo(Shift shift, Distance distance) {
        String wave = shift.wave().key().value();
        return switch (distance) {
            case Distance.Weeks(int many) -> "rollout shift %s by %d weeks".formatted(wave, -many);
            case Distance.ToMonth _ ->
                "rollout shift %s to %s"
                        .formatted(wave, shift.steps().getFirst().from().week().month());
        };
    }
}
