package dev.muster.plan.push;

import dev.muster.audience.Audience.Page;
import dev.muster.audience.Audience.Recipient;
import dev.muster.channel.Platform;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Counts whom a push would reach, page by page, and keeps the first one to show how it looks. */
final class Previewing {

    private final Target target;
    private final Alongside booked;
    private final Map<Platform, Integer> byPlatform = new EnumMap<>(Platform.class);
    private final Map<String, Integer> leftOut = new TreeMap<>();
    private Optional<Recipient> first = Optional.empty();
    private int already;

    Previewing(Target target, Alongside booked) {
        this.target = target;
        this.booked = booked;
    }

    void count(Page page) {
        Set<String> theirs = booked.upTo(page.last().value());
        List<Recipient> fresh = page.recipients().stream()
                .filter(recipient -> !theirs.contains(recipient.person().id().value()))
                .toList();
        already += page.recipients().size() - fresh.size();
        fresh.forEach(recipient -> byPlatform.merge(recipient.address().platform(), 1, Integer::sum));
        page.leftOut().forEach(left -> leftOut.merge(left.reason(), 1, Integer::sum));
        first = first.or(() -> fresh.stream().findFirst());
    }

    Preview preview(Writing writing) {
        return new Preview(
                target,
                new TreeMap<>(byPlatform),
                new TreeMap<>(leftOut),
                already,
                first.map(recipient -> new Preview.Sample(recipient, writing.sampleFor(recipient.person()))));
    }
}
