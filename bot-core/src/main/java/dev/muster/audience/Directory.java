package dev.muster.audience;

import java.util.List;
import java.util.function.Consumer;

/** A place that knows people: a company directory, a workspace, a file. */
public interface Directory {

    /** How admins know it, for example "Microsoft Entra ID". */
    String name();

    /**
     * Hands over, page by page, everybody it holds, or only what changed after {@code since} where it can tell; returns where to go on the
     * next time, or {@link Position#START} where it cannot tell changes: whoever was not handed over then is gone.
     *
     * @throws DirectoryUnavailable when it cannot be read to the end; nothing that was handed over may count then. Where only the position
     *     is too old, reading is tried once more from the start
     */
    Position read(Position since, Consumer<List<DirectoryChange>> page);

    /** Where a reading ended, in the directory's own words. */
    record Position(String token) {

        /** Reads everybody. */
        public static final Position START = new Position("");

        public boolean isStart() {
            return token.isEmpty();
        }
    }
}
