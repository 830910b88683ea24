package dev.muster.plan.reading;

import dev.muster.plan.Collision;
import dev.muster.plan.Occasion;
import dev.muster.plan.Phase;
import dev.muster.plan.Schedule;
import java.util.List;

/** Refuses what would reach a wave in an order that makes no sense. */
record OrderOfWeeks(Schedule schedule, Touchpoints touchpoints) {

    void check() {
        schedule.collisions().forEach(this::refuse);
        var occasions = schedule.occasions();
        occasions.forEach(occasion -> check(occasion, occasions));
    }

    private void refuse(Collision collision) {
        touchpoints.refuse(
                collision.later().touchpoint(),
                "Wave `%s` would hear this in the week of %s, but not after `%s`, which comes first in the plan."
                        .formatted(
                                collision.later().wave().key(),
                                collision.later().from(),
                                collision.earlier().touchpoint().key()),
                "Give it a later `day` or `time`, or leave both out and it goes out on the next working day.");
    }

    private void check(Occasion occasion, List<Occasion> all) {
        all.stream()
                .filter(later ->
                        later.wave().equals(occasion.wave()) && later.at().isAfter(occasion.at()))
                .filter(later -> cannotFollow(later, occasion))
                .forEach(later -> touchpoints.refuse(
                        occasion.touchpoint(),
                        "Wave `%s` would hear this (%s) in the week of %s, before `%s` (%s) in the week of %s."
                                .formatted(
                                        occasion.wave().key(),
                                        occasion.touchpoint().phase().word(),
                                        occasion.from(),
                                        later.touchpoint().key(),
                                        later.touchpoint().phase().word(),
                                        later.from()),
                        "Put it into a later week, or correct its `phase`."));
    }

    private static boolean cannotFollow(Occasion later, Occasion earlier) {
        var phase = later.touchpoint().phase();
        return earlier.touchpoint().phase() == Phase.POST_ENROLLMENT
                && (phase == Phase.ENROLLMENT || phase == Phase.PRE_ENROLLMENT);
    }
}
