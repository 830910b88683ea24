package dev.muster.simulator.slack;

import java.util.List;
import java.util.Locale;

/** Members who are mentioned together; {@code members} are their ids. */
public record UserGroup(String id, String name, List<String> members) {

    public UserGroup {
        members = List.copyOf(members);
    }

    String handle() {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
