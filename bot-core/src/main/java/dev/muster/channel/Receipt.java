package dev.muster.channel;

/** What a platform gave back for an accepted card: the ids that updating or deleting it takes. */
public record Receipt(String conversation, String message) {}
