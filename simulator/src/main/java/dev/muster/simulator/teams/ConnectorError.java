package dev.muster.simulator.teams;

import dev.muster.simulator.web.Answer;
import dev.muster.simulator.web.Json;
import java.nio.charset.StandardCharsets;

/** An error of the connector, with the status, the code and the words of the platform. */
final class ConnectorError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Not the usual envelope: JSON in a string in JSON, exactly as Teams sends it. */
    private static final String MESSAGE_WRITES_BLOCKED =
            "{\"errorCode\":209,\"message\":\"{\\n \\\"subCode\\\": \\\"MessageWritesBlocked\\\",\\n \\\"details\\\":"
                    + " \\\"Thread is blocked from message writes.\\\",\\n \\\"errorCode\\\": null,\\n"
                    + " \\\"errorSubCode\\\": null\\n}\"}";

    private final transient Answer answer;

    private ConnectorError(String words, Answer answer) {
        super(words, null, false, false);
        this.answer = answer;
    }

    Answer answer() {
        return answer;
    }

    static Answer.Whole envelope(int status, String code, String words) {
        var body = Json.object();
        body.putObject("error").put("code", code).put("message", words);
        return Answer.json(status, body);
    }

    private static ConnectorError of(int status, String code, String words) {
        return new ConnectorError(words, envelope(status, code, words));
    }

    static ConnectorError badSyntax(String words) {
        return of(400, "BadSyntax", words);
    }

    static ConnectorError badArgument(String words) {
        return of(400, "BadArgument", words);
    }

    static ConnectorError notRegistered() {
        return of(401, "BotNotRegistered", "Authorization has been denied for this request.");
    }

    static ConnectorError notInstalled() {
        return of(403, "ForbiddenOperationException", "Bot isn't installed in user's personal scope");
    }

    static ConnectorError notInRoster() {
        return of(403, "BotNotInConversationRoster", "The bot is not part of the conversation roster.");
    }

    static ConnectorError writesBlocked() {
        return new ConnectorError(
                "blocked",
                Answer.of(
                        403,
                        "application/json; charset=utf-8",
                        MESSAGE_WRITES_BLOCKED.getBytes(StandardCharsets.UTF_8)));
    }

    static ConnectorError noSuchConversation() {
        return of(404, "ConversationNotFound", "Conversation not found.");
    }

    static ConnectorError noSuchActivity() {
        return of(404, "ActivityNotFoundInConversation", "Activity not found in conversation.");
    }

    static ConnectorError noSuchMember() {
        return of(404, "MemberNotFoundInConversation", "The specified member is not part of the conversation.");
    }

    static ConnectorError tooBig() {
        return of(413, "MessageSizeTooBig", "Message size too large.");
    }
}
