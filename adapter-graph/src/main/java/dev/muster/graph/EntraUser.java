package dev.muster.graph;

import dev.muster.audience.DirectoryEntry;
import dev.muster.audience.Person;
import dev.muster.channel.Address;
import dev.muster.channel.Platform;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Somebody as Graph writes a user. */
record EntraUser(JsonNode row) {

    String id() {
        String id = text("id");
        if (id.isEmpty()) {
            throw GraphTrouble.lasting("a list of people has somebody without an id");
        }
        return id;
    }

    /** Deleted, for good or for thirty days. */
    boolean isRemoved() {
        return row.has("@removed");
    }

    boolean isGuest() {
        return text("userType").equalsIgnoreCase("Guest");
    }

    boolean maySignIn() {
        return row.path("accountEnabled").asBoolean(true);
    }

    /** Among changes Graph need not tell what did not change; both of these it always knows. */
    boolean isWhole() {
        return row.has("userPrincipalName") && row.has("accountEnabled");
    }

    String mail() {
        return text("mail");
    }

    DirectoryEntry inGroups(Set<String> groups) {
        return new DirectoryEntry(
                id(),
                mail(),
                name(),
                new DirectoryEntry.Told(language(), Optional.<ZoneId>empty()),
                new Person.Works(groups, text("department"), country(), ""),
                List.of(Address.of(Platform.TEAMS, id())));
    }

    private String name() {
        return text("displayName").isEmpty() ? text("userPrincipalName") : text("displayName");
    }

    private Optional<Locale> language() {
        try {
            return Optional.of(text("preferredLanguage"))
                    .filter(tag -> !tag.isEmpty())
                    .map(tag -> new Locale.Builder()
                            .setLanguageTag(tag.replace('_', '-'))
                            .build());
        } catch (IllformedLocaleException unreadable) {
            return Optional.empty();
        }
    }

    /** Where somebody works if that is a country we know, otherwise the one that the licences are for. */
    private String country() {
        return Countries.code(text("country"), language())
                .or(() -> Countries.code(text("usageLocation"), Optional.empty()))
                .orElse("");
    }

    private String text(String property) {
        return row.path(property).asString("").strip();
    }
}
