package dev.muster.store;

import dev.muster.channel.Channel;
import dev.muster.channel.Outcome;
import dev.muster.channel.Outgoing;
import dev.muster.channel.Platform;
import dev.muster.channel.Receipt;
import dev.muster.channel.Refusal;
import java.time.Duration;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A platform that does everything a platform may do, by dice that fall the same for the same seed, and remembers what it took. */
final class MoodyPlatform implements Channel {

    private final Random dice;
    private final Queue<UUID> received = new ConcurrentLinkedQueue<>();

    MoodyPlatform(long seed) {
        dice = new Random(seed);
    }

    Queue<UUID> received() {
        return received;
    }

    @Override
    public Platform platform() {
        return Platform.SLACK;
    }

    @Override
    public Outcome send(Outgoing outgoing) {
        int mood = dice.nextInt(100);
        if (mood < 5) {
            return new Outcome.TryLater(Duration.ofMillis(10), "412");
        }
        if (mood < 7) {
            return new Outcome.Throttled(Duration.ofMillis(50), "429");
        }
        if (mood < 10) {
            return new Outcome.Refused(Refusal.BLOCKED, "is_blocked");
        }
        if (mood < 12) {
            return new Outcome.InDoubt("lost-on-the-way");
        }
        received.add(outgoing.delivery());
        return mood < 15
                ? new Outcome.InDoubt("answer-lost")
                : new Outcome.Accepted(new Receipt("D1", outgoing.delivery().toString()));
    }
}
