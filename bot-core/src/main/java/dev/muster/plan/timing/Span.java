package dev.muster.plan.timing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A part of a day in minutes since midnight; the last one, up to 24:00, is excluded. */
public record Span(int from, int until) {

    public static final int DAY = 24 * 60;

    public static final Span WHOLE_DAY = new Span(0, DAY);

    public Span {
        if (from < 0 || from >= until || until > DAY) {
            throw new IllegalArgumentException("no part of a day: " + from + " to " + until);
        }
    }

    public boolean contains(int minute) {
        return from <= minute && minute < until;
    }

    /** What is left of it, in order. */
    public List<Span> without(List<Span> others) {
        List<Span> left = new ArrayList<>();
        int open = from;
        for (Span other :
                others.stream().sorted(Comparator.comparingInt(Span::from)).toList()) {
            if (open < Math.min(other.from(), until)) {
                left.add(new Span(open, Math.min(other.from(), until)));
            }
            open = Math.max(open, other.until());
        }
        if (open < until) {
            left.add(new Span(open, until));
        }
        return left;
    }

    @Override
    public String toString() {
        return "%02d:%02d-%02d:%02d".formatted(from / 60, from % 60, until / 60, until % 60);
    }
}
