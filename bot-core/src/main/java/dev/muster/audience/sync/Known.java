package dev.muster.audience.sync;

import dev.muster.audience.DirectoryEntry;

/** What one source says of somebody. */
public record Known(String source, DirectoryEntry entry) {}
