package dev.muster.teams;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * An activity as it came, read field by field. The SDK's own class cannot take a timestamp without fraction of a second, and
 * reads one with milliseconds as nanoseconds (platforms.md B.13 #1); we need no timestamp at all.
 */
final class ReceivedActivity {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final int LONGEST_ID = 300;

    private final JsonNode root;
    private final byte[] body;

    private ReceivedActivity(JsonNode root, byte[] body) {
        this.root = root;
        this.body = body;
    }

    static ReceivedActivity parse(byte[] body) throws Denied {
        try {
            JsonNode root = JSON.readTree(body);
            if (root.isObject()) {
                return new ReceivedActivity(root, body);
            }
        } catch (IOException malformed) {
            throw new Denied(400, "The body is not JSON");
        }
        throw new Denied(400, "The body is not an activity");
    }

    String text(String... path) {
        return Texts.of(node(path));
    }

    JsonNode node(String... path) {
        JsonNode node = root;
        for (String name : path) {
            node = node.path(name);
        }
        return node;
    }

    String type() {
        return text("type");
    }

    String channel() {
        return text("channelId");
    }

    String serviceUrl() {
        return text("serviceUrl");
    }

    String conversation() {
        return text("conversation", "id");
    }

    String tenant() {
        String tenant = text("channelData", "tenant", "id");
        return tenant.isEmpty() ? text("conversation", "tenantId") : tenant;
    }

    /** The person's Entra object id, by which directories know them too; Teams' own id where there is none, as for some guests. */
    String user() {
        String entra = text("from", "aadObjectId").toLowerCase(Locale.ROOT);
        return entra.isEmpty() ? text("from", "id") : entra;
    }

    /** Whether this is the chat of one person with us. */
    boolean isPersonal() {
        String kind = text("conversation", "conversationType");
        return kind.isEmpty()
                ? !node("conversation", "isGroup").asBoolean()
                        && !conversation().startsWith("19:")
                : kind.equals("personal");
    }

    boolean isFromBot() {
        return text("from", "role").equals("bot")
                || (!bot().isEmpty() && text("from", "id").equals(bot()));
    }

    /** Our own id in this conversation. */
    String bot() {
        return text("recipient", "id");
    }

    Stream<JsonNode> each(String list) {
        return StreamSupport.stream(root.path(list).spliterator(), false);
    }

    Optional<Locale> locale() {
        String inClient = each("entities")
                .filter(entity -> Texts.of(entity.path("type")).equals("clientInfo"))
                .map(entity -> Texts.of(entity.path("locale")))
                .findFirst()
                .orElse("");
        String tag = text("locale").isEmpty() ? inClient : text("locale");
        return Optional.of(Locale.forLanguageTag(tag.replace('_', '-')))
                .filter(locale -> !locale.getLanguage().isEmpty());
    }

    /** Unique per event: activity ids are unique within their conversation; some kinds of event have none. */
    String key() {
        String id = conversation() + "/" + text("id");
        return text("id").isEmpty() || id.length() > LONGEST_ID ? "sha256:" + digest() : id;
    }

    private String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
