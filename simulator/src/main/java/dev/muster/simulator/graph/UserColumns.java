package dev.muster.simulator.graph;

import dev.muster.simulator.web.Json;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Which properties of a user are shown: those that were asked for, or the usual few. */
enum UserColumns implements Listing.Columns {
    /** What is not set is null. */
    PLAIN,
    /** What was never set is left out, and the id is always told. */
    DELTA;

    private static final List<String> USUAL =
            List.of("id", "displayName", "mail", "preferredLanguage", "userPrincipalName");
    private static final Set<String> KNOWN = Set.of(
            "id",
            "mail",
            "userPrincipalName",
            "displayName",
            "preferredLanguage",
            "department",
            "country",
            "usageLocation",
            "accountEnabled",
            "userType",
            "jobTitle",
            "officeLocation");

    @Override
    public ObjectNode of(ObjectNode row, List<String> select) {
        if (row.has("@removed")) {
            return row;
        }
        var shown = Json.object();
        if (this == DELTA) {
            shown.set("id", row.path("id"));
        }
        for (var property : select.isEmpty() ? USUAL : select) {
            show(row, property, shown);
        }
        return shown;
    }

    private void show(ObjectNode row, String property, ObjectNode shown) {
        if (!KNOWN.contains(property)) {
            throw new GraphError(
                    400,
                    "BadRequest",
                    "Parsing OData Select and Expand failed: Could not find a property named '" + property
                            + "' on type 'microsoft.graph.user'.");
        }
        JsonNode value = row.path(property);
        if (!value.isMissingNode() && !value.isNull()) {
            shown.set(property, value);
        } else if (this == PLAIN) {
            shown.putNull(property);
        }
    }
}
