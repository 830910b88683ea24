package dev.muster.graph;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One page of a list: its rows, and where the next one is, or where changes after this round will be. */
record Page(
        @JsonProperty("value") @Nullable List<JsonNode> value,
        @JsonProperty("@odata.nextLink") @Nullable String nextLink,
        @JsonProperty("@odata.deltaLink") @Nullable String deltaLink) {

    boolean isWhole() {
        return value != null;
    }

    List<JsonNode> rows() {
        return value == null ? List.of() : value;
    }

    Optional<String> next() {
        return Optional.ofNullable(nextLink).filter(link -> !link.isBlank());
    }

    Optional<String> delta() {
        return Optional.ofNullable(deltaLink).filter(link -> !link.isBlank());
    }
}
