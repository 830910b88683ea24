package dev.muster.plan;

import java.util.Comparator;
import java.util.List;

/**
 * How a plan reminds those who have not enrolled: until when they should have, what happens then, so many days before it, what they may choose
 * where it does not suit them, and the text.
 */
public record Nudges(Deadline deadline, Name then, List<Integer> daysBefore, Snoozing snoozing, Content content) {

    /** Nobody is reminded. */
    public static final Nudges NONE =
            new Nudges(Deadline.NONE, Name.of("-"), List.of(), Snoozing.NONE, new Content("", false));

    /** The earliest first. */
    public Nudges {
        daysBefore =
                daysBefore.stream().distinct().sorted(Comparator.reverseOrder()).toList();
    }

    public boolean areNone() {
        return daysBefore.isEmpty();
    }

    /** The times that somebody who is reminded may put it off to, and how often. */
    public record Snoozing(List<Snooze> choices, int most) {

        static final Snoozing NONE = new Snoozing(List.of(), 0);

        public static final Snoozing USUAL = new Snoozing(List.of(Snooze.TOMORROW, Snooze.MONDAY), 2);

        public Snoozing {
            choices = List.copyOf(choices);
        }
    }
}
