package dev.muster.slack;

import com.google.gson.JsonObject;
import dev.muster.card.blockkit.BlockKit;
import dev.muster.channel.Outcome;
import dev.muster.channel.Receipt;
import dev.muster.channel.Refusal;
import dev.muster.slack.SlackApi.Answer;
import dev.muster.slack.SlackApi.Replied;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Answers that only the asker sees, in the place where they asked. */
final class Replies {

    private final SlackApi api;
    private final InstantSource clock;

    Replies(SlackApi api, InstantSource clock) {
        this.api = api;
        this.clock = clock;
    }

    /** Empty when the room no longer takes answers; nothing was delivered then. */
    Optional<Outcome> answer(ReplyRoom room, BlockKit.Message message) {
        return say(room, message, false);
    }

    Outcome replace(ReplyRoom room, BlockKit.Message message) {
        return say(room, message, true).orElseGet(() -> new Outcome.Refused(Refusal.UNCHANGEABLE, "expired_url"));
    }

    /** The room's address takes back what it brought, as long as it is open. */
    Outcome takeBack(ReplyRoom room) {
        return post(room, Json.write(Map.of("delete_original", true)))
                .map(Codes::ofRepeatable)
                .orElseGet(() -> new Outcome.Refused(Refusal.UNCHANGEABLE, "expired_url"));
    }

    private Optional<Outcome> say(ReplyRoom room, BlockKit.Message message, boolean instead) {
        return post(room, json(message, instead));
    }

    private Optional<Outcome> post(ReplyRoom room, String json) {
        if (!room.isOpenAt(clock.instant())) {
            return Optional.empty();
        }
        return switch (api.reply(room.address(), json)) {
            case Answer.Granted<Replied>(var replied) -> outcome(replied, room);
            case Answer.Ended<Replied>(var outcome) -> Optional.of(outcome);
        };
    }

    private static String json(BlockKit.Message message, boolean instead) {
        return Json.write(Map.of(
                "response_type",
                "ephemeral",
                "replace_original",
                instead,
                "text",
                message.text(),
                "blocks",
                message.blocks()));
    }

    private static Optional<Outcome> outcome(Replied replied, ReplyRoom room) {
        if (replied.status() == 429 || replied.status() >= 500 || replied.status() == 408) {
            return Optional.of(ofThisRoom(
                    Codes.ofStatus(replied.status(), replied.retryAfter().orElse(null), null)));
        }
        boolean taken = replied.status() / 100 == 2 && !isRefusal(replied.body());
        return taken ? Optional.of(new Outcome.Accepted(new Receipt(room.written(), ""))) : Optional.empty();
    }

    /** These addresses are not the Web API: what they want of us says nothing of what it wants. */
    private static Outcome ofThisRoom(Outcome outcome) {
        return outcome instanceof Outcome.Throttled(Duration silence, String code)
                ? new Outcome.TryLater(silence, code)
                : outcome;
    }

    /** Slack says {@code ok} in plain text when it took the answer, and an object when the room is spent. */
    private static boolean isRefusal(String body) {
        try {
            JsonObject answer = Json.object(body);
            return Json.text(answer, "ok").filter("false"::equals).isPresent();
        } catch (Unreadable plainText) {
            return false;
        }
    }
}
