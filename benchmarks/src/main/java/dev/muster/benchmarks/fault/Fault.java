package dev.muster.benchmarks.fault;

/** Something that goes wrong while a broadcast is under way. */
@FunctionalInterface
interface Fault {

    /** Does it, and undoes it. */
    Struck strike(Scene scene);
}
