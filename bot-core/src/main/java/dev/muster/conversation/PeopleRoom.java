package dev.muster.conversation;

import dev.muster.audience.sync.Entries;
import dev.muster.audience.sync.Findings;
import dev.muster.audience.sync.Syncing;

/** Where admins see the directories: what reads them, what they say, and what they do not agree on. */
public record PeopleRoom(Syncing syncing, Entries entries, Findings findings) {}
