package dev.muster.audience.sync;

import dev.muster.audience.Directory;

/** A directory that people come from, under the key by which settings and commands name it. */
public record Source(String key, Directory directory) {

    /** The people file of the rollout. */
    public static final String FILE = "file";

    public boolean isFile() {
        return key.equals(FILE);
    }
}
