package dev.muster.delivery;

import dev.muster.channel.Channel;
import dev.muster.channel.Platform;
import dev.muster.channel.Probed;
import dev.muster.channel.Probed.Health;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Asks a platform that shut us out whether it lets us in again: soon at first, then less and less often. */
final class Sentry {

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration RAREST = Duration.ofHours(1);

    private final List<Channel> probed;
    private final Desk desk;
    private final Consumer<DeliveryEvent> announce;
    private final Map<Platform, Watch> watches = new EnumMap<>(Platform.class);

    private record Watch(Instant next, Duration pause) {

        Watch later(Instant now) {
            Duration doubled = pause.multipliedBy(2);
            Duration longer = doubled.compareTo(RAREST) > 0 ? RAREST : doubled;
            return new Watch(now.plus(longer), longer);
        }
    }

    Sentry(Collection<Channel> channels, Desk desk, Consumer<DeliveryEvent> announce) {
        this.probed = channels.stream().filter(Probed.class::isInstance).toList();
        this.desk = desk;
        this.announce = announce;
    }

    void look() {
        for (Channel channel : probed) {
            if (desk.pace()
                    .standing(Track.sending(channel.platform()))
                    .stopped()
                    .isPresent()) {
                knock(channel, desk.clock().instant());
            }
        }
    }

    private void knock(Channel channel, Instant now) {
        Platform platform = channel.platform();
        Watch watch = watches.computeIfAbsent(platform, added -> new Watch(now.plus(FIRST), FIRST));
        if (!now.isBefore(watch.next())) {
            watches.put(platform, watch.later(now));
            if (((Probed) channel).probe() instanceof Health.Well) {
                desk.pace().start(platform);
                announce.accept(new DeliveryEvent.LetInAgain(platform));
            }
        }
    }
}
