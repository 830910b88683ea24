package dev.muster.conversation;

import dev.muster.audience.sync.Conflict;
import dev.muster.audience.sync.Source;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What directories do not agree on, with both sides and the remedy. */
public final class ConflictWords {

    private final Map<String, String> names;

    public ConflictWords(List<Source> sources) {
        this.names = sources.stream()
                .collect(Collectors.toMap(
                        Source::key, source -> source.directory().name(), (one, _) -> one));
    }

    public String of(Conflict conflict, Wording wording) {
        String kind = conflict.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return wording.say(
                "people.conflict." + kind,
                Map.of(
                        "name", conflict.person().value(),
                        "source", name(conflict.one().source()),
                        "known", conflict.one().says(),
                        "platform", name(conflict.other().source()),
                        "nearest", conflict.other().says()));
    }

    /** A source that is read no more still has the name of its key. */
    public String name(String source) {
        return names.getOrDefault(source, source);
    }
}
