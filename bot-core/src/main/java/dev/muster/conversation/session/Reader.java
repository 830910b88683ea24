package dev.muster.conversation.session;

import dev.muster.audience.Person;
import dev.muster.conversation.Wording;
import dev.muster.plan.Name;
import dev.muster.plan.push.Rollout;

/** Who reads a card, in which language and by which clock. */
record Reader(Person person, Wording wording, TimeWords times) {

    static Reader of(Person person, Rollout rollout) {
        Wording wording = Wording.in(rollout.languageOf(person));
        return new Reader(
                person, wording, new TimeWords(wording, person.speaks().zone()));
    }

    String in(Name name) {
        return name.in(wording.language());
    }
}
