package dev.muster.teams;

import dev.muster.channel.Outcome;
import dev.muster.channel.Outcome.InDoubt;
import dev.muster.channel.Outcome.Refused;
import dev.muster.channel.Outcome.Throttled;
import dev.muster.channel.Outcome.TryLater;
import dev.muster.channel.Probed.Health;
import dev.muster.channel.Refusal;
import java.time.Duration;

/** What each end of a call means for the delivery: the whole of the connector's error table (platforms.md B.7), in one place. */
final class Outcomes {

    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration LATER = Duration.ofSeconds(30);

    private Outcomes() {}

    /** What was tried. Only {@code SEND} shows the person something new: the others may be repeated without harm. */
    enum Step {
        OPEN,
        SEND,
        UPDATE,
        DELETE
    }

    static Outcome of(Step step, Failure failure) {
        return switch (failure) {
            case Failure.Answered answered -> answered(step, answered);
            case Failure.Broken broken ->
                broken.departed() ? ambiguous(step, broken.code()) : new TryLater(LATER, broken.code());
            case Failure.NotSignedIn login ->
                login.forGood()
                        ? new Refused(Refusal.INSTALLATION_DEAD, login.code())
                        : new TryLater(LATER, login.code());
            case Failure.StaleToken stale -> new TryLater(SOON, stale.code());
        };
    }

    /** What a question that changes nothing tells of the platform. */
    static Health health(Failure failure) {
        return switch (failure) {
            case Failure.Answered(int status, String code, var retryAfter)
            when code.equals("BotNotRegistered") -> new Health.ShutOut(code);
            // A redirect is not the connector's answer.
            case Failure.Answered answered ->
                answered.status() >= 400 && answered.status() < 500
                        ? new Health.Well()
                        : new Health.Unreachable(answered.code());
            case Failure.Broken broken -> new Health.Unreachable(broken.code());
            case Failure.NotSignedIn login ->
                login.forGood() ? new Health.ShutOut(login.code()) : new Health.Unreachable(login.code());
            case Failure.StaleToken stale -> new Health.Unreachable(stale.code());
        };
    }

    private static Outcome answered(Step step, Failure.Answered answer) {
        String code = answer.code();
        return switch (answer.status()) {
            case 429 -> new Throttled(answer.retryAfter().orElse(SOON), code);
            // Somebody else's operation on this one conversation.
            case 412 -> new TryLater(answer.retryAfter().orElse(SOON), code);
            case 503 -> unavailable(answer);
            case 401 -> new Refused(Refusal.INSTALLATION_DEAD, code);
            case 403 -> new Refused(forbidden(code), code);
            case 404 -> new Refused(missing(step, code), code);
            case 400 -> new Refused(malformed(step), code);
            case 413 -> new Refused(Refusal.BAD_MESSAGE, code);
            case 408 -> ambiguous(step, code);
            default -> remaining(step, answer);
        };
    }

    // Who says when to come back says it for all; without that it may be one node of many.
    private static Outcome unavailable(Failure.Answered answer) {
        return answer.retryAfter()
                .<Outcome>map(silence -> new Throttled(silence, answer.code()))
                .orElseGet(() -> new TryLater(LATER, answer.code()));
    }

    private static Refusal missing(Step step, String code) {
        boolean ofACard = step == Step.UPDATE || step == Step.DELETE;
        return ofACard && code.equals("ActivityNotFoundInConversation")
                ? Refusal.MESSAGE_GONE
                : Refusal.UNKNOWN_ADDRESS;
    }

    // Opening a conversation says nothing but who it is with, and deleting a card nothing but which one.
    private static Refusal malformed(Step step) {
        return switch (step) {
            case OPEN -> Refusal.UNKNOWN_ADDRESS;
            case SEND, UPDATE -> Refusal.BAD_MESSAGE;
            case DELETE -> Refusal.UNCHANGEABLE;
        };
    }

    // A gateway that gave up (502, 504) or an error within the service (500) does not say whether the message was
    // posted before.
    // The platform's pages suggest to repeat 502 and 504; that can show a message twice, and we never do so silently.
    private static Outcome remaining(Step step, Failure.Answered answer) {
        if (answer.status() >= 500 || answer.status() < 300) {
            return ambiguous(step, answer.code());
        }
        // The connector never redirects: something between us and it does, and nothing was delivered.
        return answer.status() < 400
                ? new TryLater(LATER, answer.code())
                : new Refused(Refusal.BAD_MESSAGE, answer.code());
    }

    private static Outcome ambiguous(Step step, String code) {
        return step == Step.SEND ? new InDoubt(code) : new TryLater(LATER, code);
    }

    private static Refusal forbidden(String code) {
        return switch (code) {
            case "BotDisabledByAdmin", "InvalidBotApiHost" -> Refusal.INSTALLATION_DEAD;
            case "BotNotInConversationRoster", "ForbiddenOperationException" -> Refusal.APP_NOT_INSTALLED;
            // ConversationBlockedByUser, MessageWritesBlocked (209), NotEnoughPermissions and codes yet to come: this
            // chat is closed to us.
            default -> Refusal.BLOCKED;
        };
    }
}
