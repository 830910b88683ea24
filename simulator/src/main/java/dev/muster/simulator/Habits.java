package dev.muster.simulator;

import dev.muster.simulator.habit.Habit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What a simulated person does without being told; {@link #NONE} does nothing. */
public record Habits(
        Way way, Optional<String> question, Optional<Survey> survey, OptionalInt putsOff, OptionalInt blocksAfter) {
    public static final Habits NONE = new Habits(
            new Way(Optional.empty(), Optional.empty(), Device.SAID),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            OptionalInt.empty());

    /** How somebody goes about enrolling: how long after being asked, after booking a time or not, and with which device. */
    public record Way(Optional<Duration> enrollAfter, Optional<Duration> bookAfter, Device device) {}

    /** How what somebody says of their device and what is there go together. */
    public enum Device {
        /** Whoever says to have enrolled has a managed device some minutes later. */
        SAID,
        /** It is there, and nothing is said. */
        UNSAID,
        /** It is said, and nothing is there. */
        NONE
    }

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
        way.enrollAfter()
                .ifPresent(after -> list.add(
                        way.device() == Device.UNSAID ? new Habit.Registering(after) : new Habit.Enrolling(after)));
        if (way.device() == Device.NONE) {
            list.add(new Habit.Pretending());
        }
        way.bookAfter().ifPresent(after -> list.add(new Habit.Booking(after)));
        question.ifPresent(words -> list.add(new Habit.Asking(words)));
        survey.ifPresent(answer -> list.add(new Habit.Answering(answer.satisfaction(), answer.comment())));
        putsOff.ifPresent(times -> list.add(new Habit.PuttingOff(times)));
        blocksAfter.ifPresent(messages -> list.add(new Habit.Blocking(messages)));
        return list;
    }

    /** Says "I have enrolled" so many days after a message with such a button. */
    public Habits enrollingAfter(int days) {
        return with(new Way(Optional.of(Duration.ofDays(days)), way.bookAfter(), way.device()));
    }

    /** Takes the first free time so many hours after a message that offers times. */
    public Habits bookingAfter(int hours) {
        return with(new Way(way.enrollAfter(), Optional.of(Duration.ofHours(hours)), way.device()));
    }

    public Habits withDevice(Device how) {
        return with(new Way(way.enrollAfter(), way.bookAfter(), how));
    }

    private Habits with(Way other) {
        return new Habits(other, question, survey, putsOff, blocksAfter);
    }

    /** Asks this after the first message. */
    public Habits asking(String words) {
        return new Habits(way, Optional.of(words), survey, putsOff, blocksAfter);
    }

    public Habits answering(int satisfaction, String comment) {
        return new Habits(way, question, Optional.of(new Survey(satisfaction, comment)), putsOff, blocksAfter);
    }

    /** Puts off so many messages that can be. */
    public Habits puttingOff(int times) {
        return new Habits(way, question, survey, OptionalInt.of(times), blocksAfter);
    }

    /** Blocks the bot after so many messages. */
    public Habits blockingAfter(int messages) {
        return new Habits(way, question, survey, putsOff, OptionalInt.of(messages));
    }
}
