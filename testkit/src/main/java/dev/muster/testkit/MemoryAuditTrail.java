package dev.muster.testkit;

import dev.muster.audience.PersonId;
import dev.muster.conversation.AuditTrail;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Who looked at whom, for as long as the process lives. */
public final class MemoryAuditTrail implements AuditTrail {

    private final Deque<Entry> newestFirst = new ArrayDeque<>();

    @Override
    public synchronized void note(Entry entry) {
        newestFirst.addFirst(entry);
    }

    @Override
    public synchronized List<Entry> of(PersonId person, int most) {
        return newestFirst.stream()
                .filter(entry -> entry.person().equals(person))
                .limit(most)
                .toList();
    }

    @Override
    public synchronized List<Entry> latest(int most) {
        return newestFirst.stream().limit(most).toList();
    }

    synchronized void rename(PersonId person, PersonId instead) {
        List<Entry> entries = List.copyOf(newestFirst);
        newestFirst.clear();
        entries.forEach(entry -> newestFirst.addLast(
                entry.person().equals(person) ? new Entry(entry.at(), entry.by(), entry.what(), instead) : entry));
    }
}
