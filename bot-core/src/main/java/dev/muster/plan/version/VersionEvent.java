package dev.muster.plan.version;

/** What keeping up with a plan's versions announces. */
public sealed interface VersionEvent {

    /** From now on this replica goes by that version. */
    record CameIntoForce(String plan, int number) implements VersionEvent {}

    /** This replica cannot read that version, goes on showing the one before, and sends nothing by the clock. */
    record NotReadable(String plan, int number, String problem) implements VersionEvent {}
}
