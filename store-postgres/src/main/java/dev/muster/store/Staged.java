package dev.muster.store;

import dev.muster.audience.DirectoryChange;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** A change of a directory as a row. */
record Staged(String id, String mail, String entry, String outside, boolean gone) {

    /** A statement must not change a row twice. */
    static final Collector<Staged, ?, Map<String, Staged>> LAST_OF_EACH =
            Collectors.toMap(Staged::id, row -> row, (_, latest) -> latest, LinkedHashMap::new);

    static Staged of(DirectoryChange change) {
        return switch (change) {
            case DirectoryChange.Present(var entry) ->
                new Staged(entry.id(), entry.mail(), Json.write(entry), "", false);
            case DirectoryChange.Gone(String id) -> new Staged(id, "", "", "", true);
            case DirectoryChange.Outside(String id, String name, String reason) ->
                new Staged(id, "", Json.write(name), reason, false);
        };
    }
}
