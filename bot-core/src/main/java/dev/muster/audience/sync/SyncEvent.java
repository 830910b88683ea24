package dev.muster.audience.sync;

/** What reading the sources announces. */
public sealed interface SyncEvent {

    record Taken(String source, SourceState.Result.Taken taken, int people) implements SyncEvent {}

    record Unavailable(String source, String why) implements SyncEvent {}

    record Doubtful(String source, int before, int gone) implements SyncEvent {}

    /** Something of ours threw; nothing was taken over, and the next round tries again. */
    record Interrupted(String source, RuntimeException cause) implements SyncEvent {}
}
