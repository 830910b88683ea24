package dev.muster.simulator;

import dev.muster.simulator.habit.Habit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What a simulated person does without being told; {@link #NONE} does nothing. */
public record Habits(
        Optional<Duration> enrollAfter, Optional<String> question, Optional<Survey> survey, OptionalInt blocksAfter) {
    public static final Habits NONE =
            new Habits(Optional.empty(), Optional.empty(), Optional.empty(), OptionalInt.empty());

    /** How a person answers surveys: a score from 1 to 5 and a comment, which may be empty. */
    public record Survey(int satisfaction, String comment) {
        public Survey {
            if (satisfaction < 1 || satisfaction > 5) {
                throw new IllegalArgumentException("Satisfaction lies between 1 and 5, not at " + satisfaction + ".");
            }
        }
    }

    List<Habit> asList() {
        var list = new ArrayList<Habit>();
        enrollAfter.ifPresent(after -> list.add(new Habit.Enrolling(after)));
        question.ifPresent(words -> list.add(new Habit.Asking(words)));
        survey.ifPresent(answer -> list.add(new Habit.Answering(answer.satisfaction(), answer.comment())));
        blocksAfter.ifPresent(messages -> list.add(new Habit.Blocking(messages)));
        return list;
    }

    /** Says "I have enrolled" so many days after a message with such a button. */
    public Habits enrollingAfter(int days) {
        return new Habits(Optional.of(Duration.ofDays(days)), question, survey, blocksAfter);
    }

    /** Asks this after the first message. */
    public Habits asking(String words) {
        return new Habits(enrollAfter, Optional.of(words), survey, blocksAfter);
    }

    public Habits answering(int satisfaction, String comment) {
        return new Habits(enrollAfter, question, Optional.of(new Survey(satisfaction, comment)), blocksAfter);
    }

    /** Blocks the bot after so many messages. */
    public Habits blockingAfter(int messages) {
        return new Habits(enrollAfter, question, survey, OptionalInt.of(messages));
    }
}
