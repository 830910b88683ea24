package dev.muster.conversation;

import dev.muster.plan.Occasion;
import dev.muster.plan.Touchpoint;
import dev.muster.plan.push.Push;
import java.util.List;

/** What an admin wants to steer: a touchpoint's pushes, of one wave or of all that have heard it. */
record Aim(List<Sent> sent) {

    /** An occasion that was pushed; {@code latest} is the last change of what was sent, or the push itself where there is none. */
    record Sent(Occasion occasion, Push push, Push latest) {

        /** The push, and what changes it. */
        List<Push> both() {
            return push.equals(latest) ? List.of(push) : List.of(push, latest);
        }
    }

    Aim {
        sent = List.copyOf(sent);
    }

    boolean isEmpty() {
        return sent.isEmpty();
    }

    Touchpoint touchpoint() {
        return sent.getFirst().occasion().touchpoint();
    }

    List<Push> pushes() {
        return sent.stream().flatMap(each -> each.both().stream()).toList();
    }
}
