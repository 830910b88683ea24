package dev.muster.simulator.world;

import dev.muster.simulator.web.Json;
import java.util.function.Consumer;

/** One part's effects in the journal, as values of one sealed type. */
public final class Effects<E> {
    private final Journal journal;
    private final String part;
    private final Class<E> type;

    public Effects(Journal journal, String part, Class<E> type) {
        this.journal = journal;
        this.part = part;
        this.type = type;
    }

    public void append(E effect) {
        if (journal.isKept()) {
            // Written as the declared type, so that the effect's name goes along.
            journal.append(part, Json.MAPPER.writerFor(type).writeValueAsString(effect));
        }
    }

    public void replay(Consumer<E> effects) {
        journal.replay(part, node -> effects.accept(Json.MAPPER.treeToValue(node, type)));
    }
}
