package dev.muster.delivery;

import dev.muster.channel.Platform;
import dev.muster.channel.Receipt;
import java.time.Duration;
import java.util.List;

/** The deliveries in doubt, as those see it who look for the truth. */
public interface Doubts {

    /** How long a platform may take until its history shows what it accepted, and how long until it is asked again. */
    Duration PATIENCE = Duration.ofSeconds(30);

    /** Sends in doubt for longer than {@link #PATIENCE} that nobody left or looked for since then, each to one caller. */
    List<Delivery> take(Platform platform, int most);

    /** The history holds it: it is sent. False when the doubt was over meanwhile. */
    boolean found(DeliveryId id, Receipt receipt);

    /** The history surely does not hold it: it is pending again. False when the doubt was over meanwhile. */
    boolean absent(DeliveryId id);

    /** No history will tell, however often it is asked. */
    void unknowable(DeliveryId id);

    /**
     * Makes pending again what has been in doubt for longer than {@link #PATIENCE}, no history of the given platforms can tell, and whose
     * push wants that: a late end comes first. Returns how many.
     */
    int resendByPolicy(List<Platform> withHistory);
}
