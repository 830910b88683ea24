package dev.muster.plan;

import dev.muster.channel.Platform;
import dev.muster.plan.timing.Times;
import java.util.List;
import java.util.Optional;

/**
 * How the rollout deals with people, whatever the occasion: where to write to them first, when, how those are reminded who have not enrolled,
 * what they can book, and what it waits for. Without {@code times} everything goes by the plan's own clock, at any time.
 */
public record Conduct(List<Platform> chatOrder, Optional<Times> times, Nudges nudges, Sessions sessions, Gates gates) {

    public Conduct {
        chatOrder = List.copyOf(chatOrder);
    }
}
