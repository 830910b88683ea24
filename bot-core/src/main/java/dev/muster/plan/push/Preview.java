package dev.muster.plan.push;

import dev.muster.audience.Audience.Recipient;
import dev.muster.card.Card;
import dev.muster.channel.Platform;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a push would do if it were started now: how many would newly get it where, and how many not for which reason. */
public record Preview(
        Target target,
        SortedMap<Platform, Integer> byPlatform,
        SortedMap<String, Integer> leftOutByReason,
        int alreadyBooked,
        Moments moments,
        Optional<Sample> sample) {

    public Preview {
        byPlatform = Collections.unmodifiableSortedMap(new TreeMap<>(byPlatform));
        leftOutByReason = Collections.unmodifiableSortedMap(new TreeMap<>(leftOutByReason));
    }

    /** How it looks to one of the recipients. */
    public record Sample(Recipient recipient, Card card) {}

    /** How many would newly get it. */
    public int headCount() {
        return sum(byPlatform);
    }

    public int leftOut() {
        return sum(leftOutByReason);
    }

    private static int sum(Map<?, Integer> many) {
        return many.values().stream().mapToInt(Integer::intValue).sum();
    }
}
