package dev.muster.simulator.habit;

import java.time.Duration;

/** One thing that a person does without being told. */
public sealed interface Habit {

    /** Says "I have enrolled" so long after a message that offers it. */
    record Enrolling(Duration after) implements Habit {}

    /** Asks something after the first message. */
    record Asking(String words) implements Habit {}

    /** Answers surveys. */
    record Answering(int satisfaction, String comment) implements Habit {}

    /** Blocks the bot after so many messages. */
    record Blocking(int messages) implements Habit {}
}
