package dev.muster.conversation;

import dev.muster.card.Element;
import dev.muster.plan.push.Push.Starter;
import java.util.List;

/** One way to steer: what it would do, told before anything is done, and the doing. */
interface Rein {

    Question question(Aim aim, Wording wording);

    /** Does it, as often as it is called with the same result; returns what to say. */
    String pull(Aim aim, Starter starter, Wording wording);

    /**
     * What is asked and what speaks for and against it. {@code figures} is what the answer depends on: when it is different by the time of
     * the answer, the question is asked again.
     */
    record Question(String sentence, List<Element> body, String figures, List<Verb> choices) {

        public Question {
            body = List.copyOf(body);
            choices = List.copyOf(choices);
        }

        /** There is nothing to do, for the reason that the sentence tells. */
        static Question none(String sentence) {
            return new Question(sentence, List.of(), "", List.of());
        }

        boolean isOpen() {
            return !choices.isEmpty();
        }
    }
}
