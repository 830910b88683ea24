package dev.muster.teams;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.channel.Ack;
import dev.muster.channel.Address;
import dev.muster.channel.Conversations;
import dev.muster.channel.Conversations.Conversation;
import dev.muster.channel.Inbound;
import dev.muster.channel.Inbox;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the Bot Connector posts activities. It is answered as soon as the activity is stored; every reply is a message of its own. */
@RestController
final class MessagesEndpoint {

    private static final int LARGEST_BODY = 1024 * 1024;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Logger log = LoggerFactory.getLogger(MessagesEndpoint.class);

    private final Admission admission;
    private final ServiceHosts hosts;
    private final Conversations conversations;
    private final Inbox inbox;

    MessagesEndpoint(Admission admission, ServiceHosts hosts, Conversations conversations, Inbox inbox) {
        this.admission = admission;
        this.hosts = hosts;
        this.conversations = conversations;
        this.inbox = inbox;
    }

    // Only JSON: a page in somebody's browser could post plain text here without asking, which matters without tokens.
    @PostMapping(path = "/api/messages", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> receive(HttpServletRequest request) throws IOException {
        try {
            Admission.Caller caller = admission.identify(request);
            ReceivedActivity activity = ReceivedActivity.parse(body(request));
            caller.vouchFor(activity);
            return take(activity);
        } catch (Denied denied) {
            log.warn("A request to /api/messages was turned away with {}: {}", denied.status(), denied.why());
            return json(denied.status(), Map.of("error", denied.why()));
        }
    }

    private static byte[] body(HttpServletRequest request) throws IOException, Denied {
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            throw new Denied(413, "The body is larger than 1 MiB");
        }
        return body;
    }

    private ResponseEntity<byte[]> take(ReceivedActivity activity) throws IOException, Denied {
        Inbound inbound = InboundReader.read(activity);
        return switch (store(activity, inbound)) {
            case STORED, REPEATED -> answer(activity, inbound);
            case UNAVAILABLE -> throw new Denied(503, "The activity could not be stored; send it again");
        };
    }

    private Ack store(ReceivedActivity activity, Inbound inbound) {
        try {
            if (inbound instanceof Inbound.FromPerson person && activity.isPersonal()) {
                remember(person.from(), activity);
            }
            return inbox.receive(inbound);
        } catch (RuntimeException failed) {
            // One line each: while the store is away there may be hundreds in a second.
            log.error("The activity {} could not be stored: {}", inbound.event().value(), failed.toString());
            return Ack.UNAVAILABLE;
        }
    }

    // Before the event is stored, so that the reply to it finds its way without opening the conversation again.
    private void remember(Address person, ReceivedActivity activity) {
        Optional<URI> service = hosts.admit(activity.serviceUrl());
        service.map(address -> new Conversation(activity.conversation(), address))
                .filter(now -> !conversations.find(person).equals(Optional.of(now)))
                .ifPresent(now -> conversations.remember(person, now));
    }

    // An invoke nobody handles is answered 501, as the SDK does; Action.Execute wants its own envelope within 200.
    private static ResponseEntity<byte[]> answer(ReceivedActivity activity, Inbound inbound) throws IOException {
        if (!activity.type().equals("invoke")) {
            return ResponseEntity.ok().build();
        }
        if (!activity.text("name").equals(InboundReader.CARD_ACTION)) {
            return ResponseEntity.status(501).build();
        }
        return inbound instanceof Inbound.Pressed pressed
                ? json(200, toast(pressed.locale().orElse(Locale.ENGLISH)))
                : json(
                        200,
                        envelope(
                                400,
                                "application/vnd.microsoft.error",
                                Map.of("code", "BadRequest", "message", "This button has no action")));
    }

    private static Map<String, Object> toast(Locale locale) {
        return envelope(
                200,
                "application/vnd.microsoft.activity.message",
                locale.getLanguage().equals("zh") ? "收到。" : "Got it.");
    }

    private static Map<String, Object> envelope(int status, String type, Object value) {
        return Map.of("statusCode", status, "type", type, "value", value);
    }

    private static ResponseEntity<byte[]> json(int status, Map<String, ?> body) throws IOException {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(JSON.writeValueAsBytes(body));
    }
}
