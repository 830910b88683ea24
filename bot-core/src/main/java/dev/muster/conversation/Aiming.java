package dev.muster.conversation;

import dev.muster.plan.Occasion;
import dev.muster.plan.push.Push;
import dev.muster.plan.push.Rollout;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Understands which pushes an admin means to steer. */
final class Aiming {

    private final Rollout rollout;
    private final PushRoom room;
    private final Targeting targeting;

    Aiming(Rollout rollout, PushRoom room) {
        this.rollout = rollout;
        this.room = room;
        this.targeting = new Targeting(rollout);
    }

    /** {@code answer} is given what was sent, and whether that concerns more groups than the one that was named. */
    Reply at(String touchpoint, String to, Wording wording, BiFunction<Aim, Boolean, Reply> answer) {
        return switch (targeting.findAll(touchpoint, to)) {
            case Targeting.FoundAll(List<Occasion> occasions, boolean wider) -> answer.apply(aim(occasions), wider);
            case Targeting.NoTouchpoint(String known) ->
                Reply.saying(wording.card(
                        wording.say("rollout.unknown-touchpoint", Map.of("touchpoint", touchpoint, "known", known))));
            case Targeting.NoGroup(String known) ->
                Reply.saying(wording.card(wording.say("rollout.unknown-group", Map.of("group", to, "known", known))));
        };
    }

    /** At the occasions of these names; at nothing where one is unknown. */
    Aim at(List<String> names) {
        List<Occasion> occasions =
                names.stream().flatMap(name -> rollout.occasion(name).stream()).toList();
        return occasions.size() == names.size() ? aim(occasions) : new Aim(List.of());
    }

    private Aim aim(List<Occasion> occasions) {
        List<Push> pushes = room.reins().progresses().pushes();
        return new Aim(occasions.stream()
                .flatMap(occasion -> sent(occasion, pushes).stream())
                .toList());
    }

    private Optional<Aim.Sent> sent(Occasion occasion, List<Push> pushes) {
        String name = Rollout.nameOf(occasion);
        List<Push> own =
                pushes.stream().filter(push -> push.occasion().equals(name)).toList();
        return own.stream()
                .filter(push -> !push.isChange())
                .findFirst()
                .map(push -> new Aim.Sent(
                        occasion,
                        push,
                        own.stream()
                                .filter(Push::isChange)
                                .max(Comparator.comparing(Push::startedAt))
                                .orElse(push)));
    }
}
