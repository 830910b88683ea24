package dev.muster.testkit;

import dev.muster.delivery.Deliveries;
import dev.muster.delivery.DoubtPolicy;
import dev.muster.delivery.Line;
import dev.muster.delivery.PushControl.Hold;
import dev.muster.delivery.Status;
import dev.muster.delivery.Tally;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One push: its lines, one a recipient, and its reins; guarded by the ledger. */
final class PushLines {

    private final NavigableMap<String, Booked> booked = new TreeMap<>();
    private final NavigableMap<String, Line> skipped = new TreeMap<>();
    private final Map<Tally.Entry, Integer> forgotten = new HashMap<>();
    private final Set<String> deleted = new HashSet<>();

    @Nullable
    Hold held;

    boolean cancelled;
    boolean mindsFailures = true;
    DoubtPolicy doubtPolicy = DoubtPolicy.SHOW;

    /** False when the recipient has a line already; one who was left out or cancelled before no longer is. */
    boolean add(Booked added) {
        String recipient = added.delivery().origin().recipient();
        boolean isNew = !deleted.contains(recipient)
                && of(recipient).filter(one -> !one.isLeftOut()).isEmpty();
        if (isNew) {
            booked.put(recipient, added);
            skipped.remove(recipient);
        }
        return isNew;
    }

    void skip(Deliveries.Skip skip, Instant now) {
        if (!booked.containsKey(skip.recipient()) && !deleted.contains(skip.recipient())) {
            skipped.putIfAbsent(
                    skip.recipient(), new Line(skip.recipient(), Optional.empty(), Status.SKIPPED, skip.reason(), now));
        }
    }

    boolean isHalted() {
        return held != null || cancelled;
    }

    Stream<Booked> booked() {
        return booked.values().stream();
    }

    Stream<Booked> bookedAfter(String recipient) {
        return booked.tailMap(recipient, false).values().stream();
    }

    Optional<Booked> of(String recipient) {
        return Optional.ofNullable(booked.get(recipient));
    }

    Optional<Line> line(String recipient) {
        return of(recipient).map(Booked::line).or(() -> Optional.ofNullable(skipped.get(recipient)));
    }

    List<Line> lines(Set<Status> states, String after, int most) {
        NavigableMap<String, Line> lines = new TreeMap<>(skipped.tailMap(after, false));
        booked.tailMap(after, false).forEach((recipient, one) -> lines.put(recipient, one.line()));
        return lines.values().stream()
                .filter(line -> states.contains(line.status()))
                .limit(most)
                .toList();
    }

    Optional<Status> status(String recipient) {
        return of(recipient)
                .map(Booked::status)
                .or(() -> Optional.ofNullable(skipped.get(recipient)).map(Line::status));
    }

    Tally tally() {
        Map<Tally.Entry, Integer> by = new HashMap<>(forgotten);
        booked().forEach(one -> by.merge(one.entry(), 1, Integer::sum));
        skipped.values()
                .forEach(line ->
                        by.merge(new Tally.Entry(line.status(), line.platform(), line.reason(), 1), 1, Integer::sum));
        return new Tally(by.entrySet().stream()
                .map(each -> new Tally.Entry(
                        each.getKey().status(),
                        each.getKey().platform(),
                        each.getKey().reason(),
                        each.getValue()))
                .toList());
    }

    /** What has ended stays under another name, and nothing more can become of it. */
    Optional<Booked> rename(String recipient, String key) {
        Optional<Booked> ended = of(recipient).filter(one -> one.status().isEnd());
        line(recipient).filter(line -> line.status().isEnd()).ifPresent(line -> {
            booked.remove(recipient);
            skipped.remove(recipient);
            skipped.put(key, new Line(key, line.platform(), line.status(), line.reason(), line.at()));
            if (line.status() != Status.SKIPPED && line.status() != Status.CANCELLED) {
                deleted.add(recipient);
            }
        });
        return ended;
    }

    void forget(Booked one) {
        booked.remove(one.delivery().origin().recipient());
        forgotten.merge(one.entry(), 1, Integer::sum);
    }
}
