package dev.muster.audience;

/** Somebody of a directory, or that somebody is no longer in it. */
public sealed interface DirectoryChange {

    record Present(DirectoryEntry entry) implements DirectoryChange {}

    /** Removed, deactivated or blocked from signing in; {@code id} is the directory's. */
    record Gone(String id) implements DirectoryChange {}

    /** In the directory, and nobody to write to; {@code reason} is the word that screens explain: "guest", "bot". */
    record Outside(String id, String name, String reason) implements DirectoryChange {}
}
