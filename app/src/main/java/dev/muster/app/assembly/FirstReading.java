package dev.muster.app.assembly;

import dev.muster.audience.sync.Source;
import dev.muster.audience.sync.Syncing;

/** The people file, read once before anything moves: other directories may take long, and are read meanwhile. */
record FirstReading() {

    static FirstReading of(Syncing syncing) {
        syncing.sources().stream().filter(Source::isFile).forEach(syncing::sync);
        return new FirstReading();
    }
}
