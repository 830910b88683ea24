package dev.muster.testkit;

import dev.muster.delivery.Counts;
import dev.muster.delivery.Deliveries;
import dev.muster.delivery.Line;
import dev.muster.delivery.Status;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The lines of one push, one a recipient; guarded by the ledger. */
final class PushLines {

    private final NavigableMap<String, Supplier<Line>> byRecipient = new TreeMap<>();

    /** False when the recipient has a line already. */
    boolean add(Booked booked) {
        return byRecipient.putIfAbsent(booked.delivery().origin().recipient(), booked::line) == null;
    }

    void skip(Deliveries.Skip skip, Instant now) {
        Line line = new Line(skip.recipient(), Optional.empty(), Status.SKIPPED, skip.reason(), now);
        byRecipient.putIfAbsent(skip.recipient(), () -> line);
    }

    List<Line> after(String recipient, int most) {
        return lines(byRecipient.tailMap(recipient, false)).limit(most).toList();
    }

    Counts counts() {
        Map<Status, Integer> by = new EnumMap<>(Status.class);
        lines(byRecipient).forEach(line -> by.merge(line.status(), 1, Integer::sum));
        return new Counts(
                sum(by, Status.PENDING, Status.CLAIMED, Status.SENDING, Status.RETRY),
                sum(by, Status.SENT),
                sum(by, Status.FAILED),
                sum(by, Status.SKIPPED),
                sum(by, Status.CANCELLED),
                sum(by, Status.IN_DOUBT));
    }

    private static int sum(Map<Status, Integer> by, Status... statuses) {
        return List.of(statuses).stream()
                .mapToInt(status -> by.getOrDefault(status, 0))
                .sum();
    }

    private static Stream<Line> lines(Map<String, Supplier<Line>> some) {
        return some.values().stream().map(Supplier::get);
    }
}
