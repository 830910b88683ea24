package dev.muster.graph;

import dev.muster.graph.GraphTrouble.Kind;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/** What it means when signing in fails. Entra says the reason by a number of its own. */
final class SignInRefusal {

    private static final Pattern NUMBER = Pattern.compile("AADSTS[0-9]{1,9}");

    private SignInRefusal() {}

    static RuntimeException of(RestClientException failed, GraphSettings settings, Instant now) {
        if (!(failed instanceof RestClientResponseException answer)
                || answer.getStatusCode().is5xxServerError()
                || answer.getStatusCode().value() == 429) {
            return Answers.trouble(failed, settings.endpoints().login().toString(), now);
        }
        Matcher number = NUMBER.matcher(answer.getResponseBodyAsString());
        String code = number.find()
                ? number.group()
                : "HTTP " + answer.getStatusCode().value();
        return GraphTrouble.of(
                Kind.LASTING, "Entra does not let Muster sign in (%s): %s".formatted(code, remedy(code)), failed);
    }

    private static String remedy(String code) {
        return switch (code) {
            case "AADSTS7000215", "AADSTS7000222" ->
                "graph.secret is wrong or has expired; create a new client secret for the app registration and set its value";
            case "AADSTS700016" -> "there is no app registration graph.app-id in that tenant; correct either";
            case "AADSTS90002", "AADSTS900023" -> "there is no tenant graph.tenant-id; correct it";
            default -> "compare graph.app-id, graph.tenant-id and graph.secret with the app registration in Entra";
        };
    }
}
