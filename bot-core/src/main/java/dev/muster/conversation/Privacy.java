package dev.muster.conversation;

/** What looking people up and deleting what is kept of them reads and writes. */
public record Privacy(AuditTrail trail, PersonalRecords records, OwnFile ownFile) {}
