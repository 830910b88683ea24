package dev.muster.delivery;

import dev.muster.channel.Channel;
import dev.muster.channel.DeletesCards;
import dev.muster.channel.Platform;
import dev.muster.channel.UpdatesCards;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Brings due deliveries out, one lane a track; driven by hand here, by threads in {@link DispatcherThreads}. */
public final class Dispatcher {

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final List<Lane> lanes;
    private final Sentry sentry;
    private final Ledger ledger;
    private final Consumer<DeliveryEvent> announce;

    /** {@code owner} names this replica, uniquely over all replicas and restarts. */
    public Dispatcher(Collection<Channel> channels, Desk desk, String owner, Consumer<DeliveryEvent> announce) {
        this.lanes = channels.stream()
                .flatMap(channel ->
                        tracks(channel).map(track -> new Lane(track, new Courier(channel), desk, owner, announce)))
                .toList();
        this.sentry = new Sentry(channels, desk, announce);
        this.ledger = desk.ledger();
        this.announce = announce;
    }

    private static Stream<Track> tracks(Channel channel) {
        return Stream.of(
                        Optional.of(Track.Kind.SEND),
                        Optional.of(Track.Kind.CORRECT).filter(_ -> channel instanceof UpdatesCards),
                        Optional.of(Track.Kind.RECALL).filter(_ -> channel instanceof DeletesCards))
                .flatMap(Optional::stream)
                .map(kind -> new Track(channel.platform(), kind));
    }

    /** One round of every lane in the caller's thread; returns how many calls were made. */
    public int runDue() {
        return lanes.stream().mapToInt(this::runSafely).sum();
    }

    private int runSafely(Lane lane) {
        try {
            return lane.run();
        } catch (RuntimeException cause) {
            announce.accept(new DeliveryEvent.RoundFailed(Optional.of(lane.track()), cause));
            return 0;
        }
    }

    /** Books what dead dispatchers left behind, and tries platforms again that had shut us out. */
    public void recover() {
        try {
            ledger.recover().forEach(delivery -> announce.accept(new DeliveryEvent.Recovered(delivery)));
            sentry.look();
        } catch (RuntimeException cause) {
            announce.accept(new DeliveryEvent.RoundFailed(Optional.empty(), cause));
        }
    }

    /** The platforms that do not answer this replica, with the code of what came instead. */
    public Map<Platform, String> troubles() {
        Map<Platform, String> troubles = new TreeMap<>();
        lanes.forEach(lane ->
                lane.trouble().ifPresent(code -> troubles.put(lane.track().platform(), code)));
        return troubles;
    }

    List<Lane> lanes() {
        return lanes;
    }

    Duration turnSafely(Lane lane) {
        try {
            return lane.turn();
        } catch (RuntimeException cause) {
            announce.accept(new DeliveryEvent.RoundFailed(Optional.of(lane.track()), cause));
            return AFTER_FAILURE;
        }
    }

    /** What cannot be booked now is in doubt once its lease ends: the truth. */
    void finishSafely(Lane lane) {
        try {
            lane.finish();
        } catch (RuntimeException cause) {
            announce.accept(new DeliveryEvent.RoundFailed(Optional.of(lane.track()), cause));
        }
    }
}
