package dev.muster.plan.push;

import dev.muster.audience.Audience;
import dev.muster.card.Card;
import dev.muster.channel.Platform;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a push would do if it were started now. */
public record Preview(Target target, Audience audience, int alreadyBooked, Optional<Sample> sample) {

    /** How it looks to one of the recipients. */
    public record Sample(Audience.Recipient recipient, Card card) {}

    /** How many would newly get it. */
    public int headCount() {
        return audience.recipients().size() - alreadyBooked;
    }

    public Map<Platform, Long> byPlatform() {
        return audience.recipients().stream()
                .collect(Collectors.groupingBy(
                        recipient -> recipient.address().platform(), TreeMap::new, Collectors.counting()));
    }

    public Map<String, Long> leftOutByReason() {
        return audience.leftOut().stream()
                .collect(Collectors.groupingBy(Audience.LeftOut::reason, TreeMap::new, Collectors.counting()));
    }
}
