package dev.muster.conversation;

import dev.muster.delivery.PushControl.Hold;
import dev.muster.plan.push.Pausing;
import dev.muster.plan.push.Push;
import dev.muster.plan.push.Reins;
import dev.muster.plan.push.Rollout;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Pauses and resumes at once, without asking: who wants to stop wants it now, and either is undone by the other. */
final class PauseDesk {

    private final Rollout rollout;
    private final Reins reins;
    private final Naming naming;

    PauseDesk(Rollout rollout, Reins reins, Naming naming) {
        this.rollout = rollout;
        this.reins = reins;
        this.naming = naming;
    }

    String pause(String by, Wording wording) {
        return wording.say(pausing().pause(by) ? "rollout.pause.done" : "rollout.pause.already");
    }

    String resume(Wording wording) {
        String done = wording.say(pausing().resume() ? "rollout.resume.done" : "rollout.resume.already");
        String still = reins.progresses().unfinished().stream()
                .map(progress -> progress.push())
                .filter(push -> pausing().held(push.id()).isPresent())
                .flatMap(push -> rollout.occasion(push.occasion()).stream())
                .distinct()
                .map(Naming::typed)
                .collect(Collectors.joining(", "));
        return still.isEmpty() ? done : done + " " + wording.say("rollout.resume.still", Map.of("known", still));
    }

    String pause(Aim aim, String by, Wording wording) {
        List<Push> open = open(aim);
        if (open.isEmpty()) {
            return wording.say("rollout.steer.ended", naming.of(aim, wording, Map.of()));
        }
        long paused =
                open.stream().filter(push -> pausing().pause(push.id(), by)).count();
        String commands =
                aim.sent().stream().map(sent -> Naming.typed(sent.occasion())).collect(Collectors.joining(", "));
        return wording.say(
                paused > 0 ? "rollout.pause.push" : "rollout.pause.push-already",
                naming.of(aim, wording, Map.of("command", commands)));
    }

    String resume(Aim aim, Wording wording) {
        Optional<Hold> reason = aim.pushes().stream()
                .flatMap(push -> pausing().held(push.id()).stream())
                .max(Hold::compareTo);
        long resumed = aim.pushes().stream()
                .filter(push -> pausing().resume(push.id()))
                .count();
        if (resumed == 0) {
            return wording.say("rollout.resume.push-not", naming.of(aim, wording, Map.of()));
        }
        String phrase = pausing().paused().isPresent()
                ? "rollout.resume.push-waits"
                : reason.filter(hold -> hold != Hold.ADMIN).isPresent()
                        ? "rollout.resume.push-anyway"
                        : "rollout.resume.push";
        return wording.say(phrase, naming.of(aim, wording, Map.of()));
    }

    private List<Push> open(Aim aim) {
        return aim.pushes().stream()
                .filter(push -> reins.progresses().of(push).left() > 0)
                .toList();
    }

    private Pausing pausing() {
        return reins.pausing();
    }
}
