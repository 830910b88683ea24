package dev.muster.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The platform's word for what went wrong, fit for a ledger line whatever the answer held. */
final class Codes {

    private static final Pattern FIT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._ -]{0,63}");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Codes() {}

    static String clean(String code, String otherwise) {
        return FIT.matcher(code).matches() ? code : otherwise;
    }

    /** Reads {@code {error:{code}}} and the older {@code {errorCode,message:"{subCode}"}}, for which the SDK's error object is null (B.5, B.13 #3). */
    static String of(int status, byte[] body) {
        JsonNode answer = read(body);
        String code = answer.path("error").path("code").asText("");
        if (code.isEmpty() && answer.has("errorCode")) {
            code = read(answer.path("message").asText("").getBytes(StandardCharsets.UTF_8))
                    .path("subCode")
                    .asText(answer.path("errorCode").asText(""));
        }
        return clean(code, "HTTP " + status);
    }

    private static JsonNode read(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException notJson) {
            return JSON.missingNode();
        }
    }
}
