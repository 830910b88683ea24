package dev.muster.delivery;

import dev.muster.channel.Channel;
import dev.muster.channel.FindsReceipt;
import dev.muster.channel.FindsReceipt.HistoryUnavailable;
import dev.muster.channel.Platform;
import dev.muster.channel.Receipt;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Clears up doubts: asks the platforms whose history can tell, and leaves the others to what their push wants. */
public final class Reconciling {

    private static final int AT_ONCE = 10;

    private final List<Channel> withHistory;
    private final Doubts doubts;
    private final Pace pace;
    private final Consumer<DeliveryEvent> announce;

    public Reconciling(Collection<Channel> channels, Doubts doubts, Pace pace, Consumer<DeliveryEvent> announce) {
        this.withHistory =
                channels.stream().filter(FindsReceipt.class::isInstance).toList();
        this.doubts = doubts;
        this.pace = pace;
        this.announce = announce;
    }

    /** One round in the caller's thread; returns how many doubts are over. */
    public int runDue() {
        int over = withHistory.stream().mapToInt(this::look).sum();
        return over + doubts.resendByPolicy(platforms());
    }

    private List<Platform> platforms() {
        return withHistory.stream().map(Channel::platform).toList();
    }

    private int look(Channel channel) {
        int permits = pace.take(new Track(channel.platform(), Track.Kind.LOOK_UP), AT_ONCE)
                .permits();
        return (int) doubts.take(channel.platform(), permits).stream()
                .filter(delivery -> isOver(delivery, (FindsReceipt) channel))
                .count();
    }

    private boolean isOver(Delivery delivery, FindsReceipt history) {
        try {
            Optional<Receipt> receipt =
                    history.find(delivery.to(), delivery.id().value());
            boolean over = receipt.map(found -> doubts.found(delivery.id(), found))
                    .orElseGet(() -> doubts.absent(delivery.id()));
            if (over) {
                announce.accept(new DeliveryEvent.ClearedUp(delivery, receipt.isPresent()));
            }
            return over;
        } catch (HistoryUnavailable unavailable) {
            if (unavailable.isForGood()) {
                doubts.unknowable(delivery.id());
            }
            return false;
        }
    }
}
