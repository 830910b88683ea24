package dev.muster.plan.push;

import dev.muster.delivery.Deliveries;
import dev.muster.delivery.Line;
import dev.muster.delivery.PushId;
import dev.muster.delivery.Status;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads who has a line of a push beside something else that comes by recipient, so that nobody holds all of either. */
final class Alongside {

    private static final int PAGE = 2_000;

    private final Deliveries deliveries;
    private final PushId push;
    private final Set<Status> states;
    private final Deque<String> read = new ArrayDeque<>();
    private String last = "";
    private boolean ended;

    Alongside(Deliveries deliveries, PushId push, Set<Status> states) {
        this.deliveries = deliveries;
        this.push = push;
        this.states = Set.copyOf(states);
    }

    /** Those after the ones of the last call, up to this one. */
    Set<String> upTo(String recipient) {
        Set<String> found = new HashSet<>();
        while (hasMore() && read.getFirst().compareTo(recipient) <= 0) {
            found.add(read.removeFirst());
        }
        return found;
    }

    private boolean hasMore() {
        if (read.isEmpty() && !ended) {
            List<Line> page = deliveries.lines(push, states, last, PAGE);
            page.stream().map(Line::recipient).forEach(read::add);
            ended = page.size() < PAGE;
            last = page.isEmpty() ? last : page.getLast().recipient();
        }
        return !read.isEmpty();
    }
}
