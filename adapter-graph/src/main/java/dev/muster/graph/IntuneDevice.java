package dev.muster.graph;

import dev.muster.audience.PersonId;
import dev.muster.enrollment.ManagedDevice;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A device as Graph writes it (platforms.md C.2). Values that are newer than these words count for nothing. */
record IntuneDevice(JsonNode row) {

    /** Keys can be in trouble after the registration; before it there is nothing to be in trouble. */
    private static final Set<String> ENROLLED = Set.of("registered", "keyconflict", "certificatereset");

    /** Managed for its mail alone. */
    private static final String MAIL_ONLY = "eas";

    private static final Set<String> FAREWELLS =
            Set.of("retire", "wipe", "delete", "factoryreset", "removecompanydata");
    private static final Set<String> UNDER_WAY = Set.of("pending", "active", "done");

    boolean isEnrolled() {
        return !text("id").isEmpty()
                && ENROLLED.contains(word(row, "deviceRegistrationState"))
                && !word(row, "managementAgent").equals(MAIL_ONLY)
                && row.path("deviceActionResults").valueStream().noneMatch(IntuneDevice::isFarewell);
    }

    private static boolean isFarewell(JsonNode action) {
        return FAREWELLS.contains(word(action, "actionName")) && UNDER_WAY.contains(word(action, "actionState"));
    }

    /** Nobody's where neither of the two names is told. */
    boolean hasUser() {
        return !text("userId").isEmpty()
                || ownMail().isPresent()
                || !text("userPrincipalName").isEmpty();
    }

    /** The mail address that stands beside the device; the field may hold several. */
    Optional<String> ownMail() {
        return Stream.of(text("emailAddress").split("[;,\\s]+"))
                .filter(mail -> mail.contains("@"))
                .findFirst();
    }

    String userId() {
        return text("userId");
    }

    Optional<ManagedDevice> of(Optional<String> mail) {
        return mail.or(() -> Optional.of(text("userPrincipalName")).filter(name -> name.contains("@")))
                .map(PersonId::of)
                .map(owner -> new ManagedDevice(
                        text("id"), owner, text("deviceName"), text("operatingSystem"), enrolledAt()));
    }

    /** Long ago where it is not told. */
    private Instant enrolledAt() {
        try {
            return Instant.parse(text("enrolledDateTime"));
        } catch (DateTimeException untold) {
            return Instant.EPOCH;
        }
    }

    private String text(String property) {
        return row.path(property).asString("").strip();
    }

    private static String word(JsonNode node, String property) {
        return node.path(property).asString("").strip().toLowerCase(Locale.ROOT);
    }
}
