package dev.muster.conversation;

import dev.muster.channel.Inbound;
import java.util.Map;
import java.util.Optional;

/** What comes in for the rollout desk: a command that was typed, or a button on one of its cards. */
sealed interface RolloutRequest {

    record Typed(RolloutCommand command) implements RolloutRequest {}

    record Confirmed(Map<String, String> push) implements RolloutRequest {}

    record Cancelled(Map<String, String> push) implements RolloutRequest {}

    record Steered(Map<String, String> asked) implements RolloutRequest {}

    record NotSteered(Map<String, String> asked) implements RolloutRequest {}

    /** Words that are no command, such as "Rollout in which week?". */
    default boolean isTalk() {
        return this instanceof Typed(RolloutCommand.NotUnderstood _);
    }

    static Optional<RolloutRequest> in(Inbound.FromPerson inbound) {
        return switch (inbound) {
            case Inbound.Said said -> RolloutCommand.read(said.text()).map(Typed::new);
            case Inbound.Pressed(var _, var _, var _, String action, var values, var _) ->
                switch (action) {
                    case Buttons.PUSH_CONFIRM -> Optional.of(new Confirmed(values));
                    case Buttons.PUSH_CANCEL -> Optional.of(new Cancelled(values));
                    case Buttons.STEER_CONFIRM -> Optional.of(new Steered(values));
                    case Buttons.STEER_CANCEL -> Optional.of(new NotSteered(values));
                    default -> Optional.empty();
                };
            case Inbound.Opened _, Inbound.Closed _ -> Optional.empty();
        };
    }
}
