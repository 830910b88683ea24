package dev.muster.delivery;

import dev.muster.channel.Channel;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Brings due deliveries out, one lane a platform; driven by hand here, by threads in {@link DispatcherThreads}. */
public final class Dispatcher {

    private final List<Lane> lanes;
    private final Ledger ledger;
    private final String owner;
    private final Consumer<DeliveryEvent> announce;

    /** {@code owner} names this replica, uniquely over all replicas and restarts. */
    public Dispatcher(
            Collection<Channel> channels,
            Ledger ledger,
            Contents contents,
            Pace pace,
            String owner,
            Consumer<DeliveryEvent> announce) {
        this.lanes = channels.stream()
                .map(channel -> new Lane(channel, ledger, contents, pace, announce))
                .toList();
        this.ledger = ledger;
        this.owner = owner;
        this.announce = announce;
    }

    /** One round of every lane in the caller's thread; returns how many attempts were made. */
    public int runDue() {
        return lanes.stream().mapToInt(this::runSafely).sum();
    }

    /** Books what dead dispatchers left behind. */
    public void recover() {
        ledger.recover().forEach(delivery -> announce.accept(new DeliveryEvent.Recovered(delivery)));
    }

    List<Lane> lanes() {
        return lanes;
    }

    int runSafely(Lane lane) {
        try {
            return lane.run(owner);
        } catch (RuntimeException cause) {
            announce.accept(new DeliveryEvent.RoundFailed(Optional.of(lane.platform()), cause));
            return 0;
        }
    }

    void recoverSafely() {
        try {
            recover();
        } catch (RuntimeException cause) {
            announce.accept(new DeliveryEvent.RoundFailed(Optional.empty(), cause));
        }
    }
}
