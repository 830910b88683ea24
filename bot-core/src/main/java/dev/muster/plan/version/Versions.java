package dev.muster.plan.version;

import java.util.List;

/** Every version of every plan. */
public interface Versions {

    /** The number of the version in force; 0 where there is none. */
    int latest(String plan);

    /** The same; none comes into force until the transaction ends, though others may look as well. */
    int keep(String plan);

    /** The same; whoever else looks, keeps or claims waits until the transaction ends. */
    int claim(String plan);

    /** In the order of their numbers. */
    List<Version> all(String plan);

    /** Refused unless its number follows on the latest one. */
    void add(Version version);
}
