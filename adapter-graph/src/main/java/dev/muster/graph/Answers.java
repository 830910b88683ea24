package dev.muster.graph;

import dev.muster.graph.GraphTrouble.Kind;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an answer means that is not the one we asked for. */
final class Answers {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> LOST_POSITIONS = Set.of(
            "resyncrequired",
            "syncstatenotfound",
            "syncstateinvalid",
            "directory_expiredpagetoken",
            "directory_pagetokennotsupported");
    private static final int LONGEST_REASON = 200;

    private Answers() {}

    /** {@code who} is whoever was asked. */
    static GraphTrouble trouble(RestClientException failed, String who, Instant now) {
        return switch (failed) {
            case RestClientResponseException answer -> refusal(answer, who, now);
            case ResourceAccessException unreachable ->
                GraphTrouble.of(
                        Kind.PASSING,
                        "%s cannot be reached, or breaks off in the middle of an answer; is there a way to it from this machine?"
                                .formatted(who),
                        unreachable);
            case RestClientException unreadable -> unreadable(unreadable, who);
        };
    }

    private static GraphTrouble unreadable(RestClientException failed, String who) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof StreamConstraintsException) {
                return GraphTrouble.of(
                        Kind.LASTING,
                        "a single answer of %s is larger than %d MB; that is not Graph"
                                .formatted(who, Graph.LARGEST_ANSWER >> 20),
                        failed);
            }
        }
        return GraphTrouble.of(
                Kind.PASSING,
                "%s sends answers that are cut off or are not JSON; is there a proxy between?".formatted(who),
                failed);
    }

    private static GraphTrouble refusal(RestClientResponseException answer, String who, Instant now) {
        int status = answer.getStatusCode().value();
        String code = code(answer);
        if (status == 429 || status == 503) {
            return throttled(answer, who, now);
        }
        if (status >= 500 || status == 408) {
            return GraphTrouble.of(
                    Kind.PASSING, "%s has trouble of its own (HTTP %d %s)".formatted(who, status, code), answer);
        }
        if (status == 410 || LOST_POSITIONS.contains(code.toLowerCase(Locale.ROOT))) {
            return GraphTrouble.of(
                    Kind.START_OVER, "Graph no longer knows how far we have read (%s)".formatted(code), answer);
        }
        return GraphTrouble.of(
                status == 404 ? Kind.MISSING : Kind.LASTING,
                status == 401
                        ? "Graph does not accept the token that Entra gave us (%s); is graph.login of the same cloud and tenant as graph.root?"
                                .formatted(code)
                        : "Graph refuses (HTTP %d %s): %s".formatted(status, code, reason(answer)),
                answer);
    }

    private static GraphTrouble throttled(RestClientResponseException answer, String who, Instant now) {
        String words = "%s has more to do than it can (HTTP %d)"
                .formatted(who, answer.getStatusCode().value());
        return RetryAfter.of(answer, now)
                .map(wait -> GraphTrouble.throttled(
                        wait, "%s, and asks for %d seconds of quiet".formatted(words, wait.toSeconds()), answer))
                .orElseGet(() -> GraphTrouble.of(Kind.PASSING, words, answer));
    }

    /** The answer to a call for which we lack a permission. */
    static GraphTrouble forbidden(RestClientResponseException answer, Permission permission) {
        return GraphTrouble.of(
                Kind.FORBIDDEN,
                "Graph refuses (HTTP 403 %s). The app registration needs the application permission %s of Microsoft Graph, and an administrator's consent to it; docs/connect.md says how%s"
                        .formatted(
                                code(answer),
                                permission.inEntra(),
                                permission == Permission.DEVICES
                                        ? ". If it has both, is there an active Intune licence in the tenant?"
                                        : ""),
                answer);
    }

    private static String code(RestClientResponseException answer) {
        return clean(error(answer).path("code").asString(""), "no code");
    }

    private static String reason(RestClientResponseException answer) {
        return clean(error(answer).path("message").asString(""), "no reason given");
    }

    private static JsonNode error(RestClientResponseException answer) {
        try {
            return JSON.readTree(answer.getResponseBodyAsByteArray()).path("error");
        } catch (JacksonException notJson) {
            return JSON.createObjectNode();
        }
    }

    private static String clean(String text, String otherwise) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        String whole = line.isEmpty() ? otherwise : line;
        return whole.length() <= LONGEST_REASON ? whole : whole.substring(0, LONGEST_REASON) + "…";
    }
}
