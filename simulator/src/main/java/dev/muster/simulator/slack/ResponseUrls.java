package dev.muster.simulator.slack;

import dev.muster.simulator.web.Answer;
import dev.muster.simulator.web.Door;
import dev.muster.simulator.web.Json;
import dev.muster.simulator.web.Request;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** The addresses handed out with commands and actions: five answers within thirty minutes. */
final class ResponseUrls implements Door {
    private static final Duration LIFE = Duration.ofMinutes(30);
    private static final int MOST_USES = 5;

    private final Workspace workspace;
    private final InstantSource clock;
    private final Supplier<URI> base;
    private final Map<String, Open> open = new HashMap<>();

    /** One address: where its answers go, and how much of it is left. */
    private record Open(String channel, String user, Optional<String> message, Instant until, int uses) {
        Open used() {
            return new Open(channel, user, message, until, uses + 1);
        }
    }

    ResponseUrls(Workspace workspace, InstantSource clock, Supplier<URI> base) {
        this.workspace = workspace;
        this.clock = clock;
        this.base = base;
    }

    synchronized String issue(String channel, String user, Optional<String> message) {
        var now = clock.instant();
        open.values().removeIf(one -> now.isAfter(one.until().plus(LIFE)));
        var token = UUID.randomUUID().toString().replace("-", "");
        open.put(token, new Open(channel, user, message, now.plus(LIFE), 0));
        return base.get() + "/slack/response/" + Installation.TEAM + "/" + token;
    }

    @Override
    public Answer answer(Request request) {
        try {
            var one = use(request.path().getLast());
            respond(one, Arguments.of(request));
            return Answer.json(Json.object().put("ok", true));
        } catch (SlackError error) {
            boolean spent = error.code().endsWith("_url");
            return Answer.json(spent ? 404 : 200, Json.object().put("ok", false).put("error", error.code()));
        }
    }

    private synchronized Open use(String token) {
        var one = open.get(token);
        if (one == null || clock.instant().isAfter(one.until())) {
            throw new SlackError("expired_url");
        }
        if (one.uses() == MOST_USES) {
            throw new SlackError("used_url");
        }
        var used = one.used();
        open.put(token, used);
        return used;
    }

    private void respond(Open one, Arguments arguments) {
        var original = one.message().flatMap(ts -> workspace.message(one.channel(), ts));
        if (arguments.flag("delete_original") && original.isPresent()) {
            workspace.take(new SlackEffect.Deleted(one.channel(), original.get().ts()));
        } else if (arguments.flag("replace_original") && original.isPresent()) {
            var content = MessageContent.posted(arguments);
            workspace.take(new SlackEffect.Updated(one.channel(), original.get().ts(), content));
        } else {
            say(one.channel(), one.user(), arguments);
        }
    }

    /** Posts an answer: only for the person who asked unless it says otherwise. */
    void say(String channel, String user, Arguments arguments) {
        boolean forAll = arguments.text("response_type").orElse("").equals("in_channel");
        workspace.post(channel, Installation.BOT_USER, forAll ? null : user, MessageContent.posted(arguments));
    }
}
