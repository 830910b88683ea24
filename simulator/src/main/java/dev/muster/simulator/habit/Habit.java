package dev.muster.simulator.habit;

import java.time.Duration;

/** One thing that a person does without being told. */
public sealed interface Habit {

    /** Says "I have enrolled" so long after a message that offers it. */
    record Enrolling(Duration after) implements Habit {}

    /** Says so without having a device. */
    record Pretending() implements Habit {}

    /** Has a device so long after a message that offers to say so, without a word. */
    record Registering(Duration after) implements Habit {}

    /** Takes the first time that is free, so long after a message that offers times. */
    record Booking(Duration after) implements Habit {}

    /** Asks something after the first message. */
    record Asking(String words) implements Habit {}

    /** Answers surveys. */
    record Answering(int satisfaction, String comment) implements Habit {}

    /** Puts off so many messages that can be, each time to the first time that is offered. */
    record PuttingOff(int times) implements Habit {}

    /** Blocks the bot after so many messages. */
    record Blocking(int messages) implements Habit {}
}
