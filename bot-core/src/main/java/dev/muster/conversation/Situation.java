package dev.muster.conversation;

import dev.muster.audience.Person;
import dev.muster.enrollment.Enrollment;
import dev.muster.plan.push.Rollout;
import java.util.Map;

/** What is known of the person who is being answered, at the moment of answering. */
record Situation(Person person, Rollout rollout, Wording wording, Enrollment enrollment, Map<String, String> place) {

    Situation {
        place = Map.copyOf(place);
    }

    String contact() {
        return rollout.plan().inCharge().contact().in(wording.language());
    }
}
