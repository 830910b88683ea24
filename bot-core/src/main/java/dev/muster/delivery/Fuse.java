package dev.muster.delivery;

import dev.muster.delivery.PushControl.Hold;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds a push that goes wrong: at once when the platform cannot read what we send, and when too much of it fails. */
final class Fuse {

    static final int FEW = 20;

    /** More than one in so many. */
    static final int SHARE = 4;

    private final Deliveries deliveries;
    private final PushControl control;
    private final Consumer<DeliveryEvent> announce;

    Fuse(Deliveries deliveries, PushControl control, Consumer<DeliveryEvent> announce) {
        this.deliveries = deliveries;
        this.control = control;
        this.announce = announce;
    }

    void note(List<Ended> booked) {
        Set<PushId> unreadable = pushesFailing(booked, "bad-message").collect(Collectors.toSet());
        unreadable.forEach(push -> hold(push, Hold.BAD_MESSAGE));
        pushesFailing(booked, "")
                .distinct()
                .filter(push -> !unreadable.contains(push) && isFailing(push))
                .forEach(push -> hold(push, Hold.FAILURES));
    }

    private static Stream<PushId> pushesFailing(List<Ended> booked, String reason) {
        return booked.stream()
                .filter(ended -> ended.settlement() instanceof Settlement.Failed failed
                        && (reason.isEmpty() || failed.reason().equals(reason)))
                .flatMap(ended -> ended.delivery().origin() instanceof Origin.Pushed(PushId push, String _)
                        ? Stream.of(push)
                        : Stream.empty());
    }

    private boolean isFailing(PushId push) {
        Counts counts = deliveries.counts(push);
        return counts.pending() > 0
                && counts.failed() >= FEW
                && counts.failed() * SHARE > counts.failed() + counts.sent()
                && control.mindsFailures(push);
    }

    private void hold(PushId push, Hold because) {
        if (control.hold(push, because)) {
            announce.accept(new DeliveryEvent.PushHeld(push, because));
        }
    }
}
