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

    record Believed(Map<String, String> pressed) implements RolloutRequest {}

    /** A button on a card about the plan itself: moving a wave, or letting an occasion pass its gates. */
    record Planned(String button, Map<String, String> values) implements RolloutRequest {}

    /** The next page of who has not enrolled. */
    record MoreEnrolled(Map<String, String> list) implements RolloutRequest {}

    record MarkUndone(Map<String, String> mark) implements RolloutRequest {}

    /** Somebody was chosen of several, or more of a story is asked for. */
    record Looked(Map<String, String> at) implements RolloutRequest {}

    record ForgetConfirmed(Map<String, String> whom) implements RolloutRequest {}

    record ForgetDeclined() implements RolloutRequest {}

    /** What support may ask for, too. */
    default boolean isForSupport() {
        return this instanceof Typed(RolloutCommand.Enrolled _)
                || this instanceof MoreEnrolled
                || this instanceof Typed(RolloutCommand.Who _)
                || this instanceof Looked;
    }

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
                    case Buttons.PEOPLE_BELIEVE -> Optional.of(new Believed(values));
                    case Buttons.SHIFT_ASK,
                            Buttons.SHIFT_CONFIRM,
                            Buttons.SHIFT_CANCEL,
                            Buttons.OVERRIDE_ASK,
                            Buttons.OVERRIDE_CONFIRM,
                            Buttons.OVERRIDE_CANCEL -> Optional.of(new Planned(action, values));
                    case Buttons.ENROLLED_MORE -> Optional.of(new MoreEnrolled(values));
                    case Buttons.MARK_UNDO -> Optional.of(new MarkUndone(values));
                    case Buttons.WHO -> Optional.of(new Looked(values));
                    case Buttons.FORGET ->
                        Optional.of(new Typed(new RolloutCommand.Forget(values.getOrDefault(StoryCard.PERSON, ""))));
                    case Buttons.FORGET_CONFIRM -> Optional.of(new ForgetConfirmed(values));
                    case Buttons.FORGET_CANCEL -> Optional.of(new ForgetDeclined());
                    default -> Optional.empty();
                };
            case Inbound.Opened _, Inbound.Closed _ -> Optional.empty();
        };
    }
}
