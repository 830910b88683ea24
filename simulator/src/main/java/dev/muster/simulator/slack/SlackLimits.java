package dev.muster.simulator.slack;

import dev.muster.simulator.world.Limits;
import dev.muster.simulator.world.Throttle;
import dev.muster.simulator.world.Window;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Which call must wait, and how long. */
final class SlackLimits {
    /** One message a second in a channel, short bursts allowed. */
    private static final List<Window> IN_A_CHANNEL = List.of(Window.perSeconds(5, 5), Window.perSeconds(60, 60));

    /** "Several hundred messages per minute" in a workspace, with a generous burst. */
    private static final Window IN_THE_WORKSPACE = Window.perSeconds(600, 60);

    private final Map<Tier, Throttle> methods = new EnumMap<>(Tier.class);
    private final Throttle channel;
    private final Throttle workspace;
    private final UnaryOperator<String> conversation;
    private final boolean on;

    /** A member id and the id of the direct conversation with that member count as one channel. */
    SlackLimits(InstantSource clock, Limits limits, UnaryOperator<String> conversation) {
        this.on = limits.on();
        this.conversation = conversation;
        this.channel = new Throttle(clock, IN_A_CHANNEL);
        var asked = limits.slackPerSecond();
        this.workspace = new Throttle(
                clock, List.of(asked.isPresent() ? Window.perSeconds(asked.getAsInt(), 1) : IN_THE_WORKSPACE));
        for (var tier : Tier.values()) {
            methods.put(tier, new Throttle(clock, List.of(tier.window())));
        }
    }

    Optional<Duration> wait(String name, Method method, Arguments arguments) {
        if (!on) {
            return Optional.empty();
        }
        if (name.equals("chat.postMessage")) {
            var inChannel =
                    channel.pass(conversation.apply(arguments.text("channel").orElse("")));
            return inChannel.isPresent() ? inChannel : workspace.pass(Installation.TEAM);
        }
        return Objects.requireNonNull(methods.get(method.tier())).pass(name);
    }
}
