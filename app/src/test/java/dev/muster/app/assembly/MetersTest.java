package dev.muster.app.assembly;

import static dev.muster.testkit.Examples.aDelivery;
import static dev.muster.testkit.Examples.aPush;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.channel.Receipt;
import dev.muster.delivery.Claimed;
import dev.muster.delivery.DeliveryEvent;
import dev.muster.delivery.Ended;
import dev.muster.delivery.PushControl;
import dev.muster.delivery.Settlement;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetersTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Meters meters = new Meters(registry);

    @Test
    void countsEndsByPlatformAndReasonAndNeverByPerson() {
        meters.note(new DeliveryEvent.Settled(List.of(
                ended("ada", new Settlement.Sent(new Receipt("C1", "1.1"))),
                ended("bob", new Settlement.Sent(new Receipt("C2", "1.2"))),
                ended("hal", new Settlement.Failed("unknown-address", "channel_not_found")),
                ended("eve", new Settlement.InDoubt("timeout")),
                ended("kim", new Settlement.Again(Duration.ZERO, "busy")))));

        assertThat(settled("sent", "").count()).isEqualTo(2);
        assertThat(settled("failed", "unknown-address").count()).isEqualTo(1);
        assertThat(settled("in-doubt", "").count()).isEqualTo(1);
        assertThat(registry.get("muster.deliveries.again").counter().count()).isEqualTo(1);
        assertThat(registry.get("muster.settle.batch").summary().mean()).isEqualTo(5);
        assertThat(registry.getMeters().toString()).doesNotContain("ada", "bob", "hal", "eve", "kim");
    }

    @Test
    void countsWhatWentWrongAroundTheDeliveries() {
        meters.note(new DeliveryEvent.ClaimLost(ended("ada", new Settlement.InDoubt("late"))));
        meters.note(new DeliveryEvent.PushHeld(aPush(), PushControl.Hold.ADMIN));

        assertThat(registry.get("muster.claims.lost")
                        .tag("act", "send")
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThat(registry.get("muster.pushes.held")
                        .tag("because", "admin")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    private Counter settled(String end, String reason) {
        return registry.get("muster.deliveries.settled")
                .tag("end", end)
                .tag("reason", reason)
                .tag("platform", "slack")
                .counter();
    }

    private static Ended ended(String recipient, Settlement settlement) {
        return new Ended(new Claimed(aDelivery(aPush(), recipient), "here", 1, 0), settlement);
    }
}
