package dev.muster.slack;

import dev.muster.channel.Ack;
import dev.muster.channel.EventId;
import dev.muster.channel.Inbound;
import dev.muster.channel.Inbox;
import dev.muster.channel.Platform;
import dev.muster.slack.Heard.Challenge;
import dev.muster.slack.Heard.Knock;
import dev.muster.slack.Heard.Told;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The one address Slack calls. It stores and answers; whatever takes longer happens after. */
final class Webhook {

    private static final Logger LOG = LoggerFactory.getLogger(Webhook.class);
    private static final int LARGEST = 1 << 20;

    private final Signatures signatures;
    private final SeenSignatures seen;
    private final Requests requests;
    private final Workspace workspace;
    private final Inbox inbox;

    Webhook(Signatures signatures, SeenSignatures seen, Requests requests, Workspace workspace, Inbox inbox) {
        this.signatures = signatures;
        this.seen = seen;
        this.requests = requests;
        this.workspace = workspace;
        this.inbox = inbox;
    }

    ServerResponse handle(ServerRequest request) throws IOException {
        byte[] body = body(request);
        if (body.length > LARGEST) {
            return never(HttpStatus.CONTENT_TOO_LARGE, "The body is larger than 1 MiB.");
        }
        String signature = only(request, "X-Slack-Signature");
        if (!signatures.isGenuine(only(request, "X-Slack-Request-Timestamp"), signature, body)) {
            return say(HttpStatus.UNAUTHORIZED, "The signature is not Slack's, or not of these five minutes.");
        }
        return seen.isFirst(signature) ? first(signature, body) : say(HttpStatus.OK, "");
    }

    /** The bytes as they came: what Spring offers for a form is put together anew, and no longer what was signed. */
    private static byte[] body(ServerRequest request) throws IOException {
        return request.servletRequest().getInputStream().readNBytes(LARGEST + 1);
    }

    private static String only(ServerRequest request, String header) {
        List<String> values = request.headers().header(header);
        return values.size() == 1 ? values.getFirst() : "";
    }

    private ServerResponse first(String signature, byte[] body) {
        ServerResponse response = answer(body);
        if (!response.statusCode().is2xxSuccessful()) {
            seen.forget(signature);
        }
        return response;
    }

    private ServerResponse answer(byte[] body) {
        try {
            return switch (requests.read(body)) {
                case Challenge(var word) -> say(HttpStatus.OK, word);
                case Knock knock -> say(HttpStatus.OK, "");
                case Told told -> handIn(told);
            };
        } catch (Unreadable words) {
            return never(HttpStatus.BAD_REQUEST, String.valueOf(words.getMessage()));
        }
    }

    private ServerResponse handIn(Told told) {
        Inbound inbound = workspace.isOurs(told.origin())
                ? told.inbound()
                : foreign(told.inbound().event());
        return switch (receive(inbound)) {
            case STORED, REPEATED -> say(HttpStatus.OK, "");
            case UNAVAILABLE -> say(HttpStatus.SERVICE_UNAVAILABLE, "Not stored; please send it again.");
        };
    }

    private static Inbound foreign(EventId event) {
        return new Inbound.Unknown(event, Platform.SLACK, "foreign_workspace");
    }

    private Ack receive(Inbound inbound) {
        try {
            return inbox.receive(inbound);
        } catch (RuntimeException storeAway) {
            LOG.warn("{} could not be stored; Slack is asked to send it again.", inbound.event(), storeAway);
            return Ack.UNAVAILABLE;
        }
    }

    private static ServerResponse say(HttpStatus status, String words) {
        return ServerResponse.status(status).contentType(MediaType.TEXT_PLAIN).body(words);
    }

    /** Sending the same again would end the same way; Slack stops when told so. */
    private static ServerResponse never(HttpStatus status, String words) {
        return ServerResponse.status(status)
                .header("x-slack-no-retry", "1")
                .contentType(MediaType.TEXT_PLAIN)
                .body(words);
    }
}
