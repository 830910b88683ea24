package dev.muster.testkit;

import dev.muster.audience.DirectoryChange;
import dev.muster.audience.DirectoryEntry;
import dev.muster.audience.PersonId;
import dev.muster.audience.sync.Entries;
import dev.muster.audience.sync.Known;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What directories say, for as long as the process lives. */
public final class MemoryEntries implements Entries {

    private static final int SOME = 5;

    private final Map<UUID, Map<String, DirectoryChange>> staged = new HashMap<>();
    private final Map<String, SortedMap<String, DirectoryChange>> kept = new HashMap<>();
    private final Map<String, Map<String, Known>> byMail = new HashMap<>();
    private final NavigableSet<String> touched = new TreeSet<>();

    @Override
    public synchronized Reading begin(String source) {
        Reading reading = new Reading(UUID.randomUUID(), source);
        staged.put(reading.id(), new HashMap<>());
        return reading;
    }

    @Override
    public synchronized void stage(Reading reading, List<DirectoryChange> page) {
        page.forEach(change -> in(reading).put(id(change), change));
    }

    @Override
    public synchronized void drop(Reading reading) {
        staged.remove(reading.id());
    }

    /** Memory has one owner. */
    @Override
    public void lock() {}

    @Override
    public synchronized Loss loss(Reading reading, boolean whole) {
        List<String> lost = people(reading.source())
                .filter(entry -> isLost(entry, in(reading), whole))
                .map(DirectoryEntry::mail)
                .sorted()
                .toList();
        int before = (int) people(reading.source()).count();
        return new Loss(before, lost.size(), lost.stream().limit(SOME).toList());
    }

    private static boolean isLost(DirectoryEntry entry, Map<String, DirectoryChange> now, boolean whole) {
        return Optional.ofNullable(now.get(entry.id()))
                .map(change -> !(change instanceof DirectoryChange.Present))
                .orElse(whole);
    }

    @Override
    public synchronized void takeOver(Reading reading, boolean whole) {
        SortedMap<String, DirectoryChange> before = kept.getOrDefault(reading.source(), new TreeMap<>());
        SortedMap<String, DirectoryChange> after = whole ? new TreeMap<>() : new TreeMap<>(before);
        in(reading).forEach((id, change) -> {
            if (change instanceof DirectoryChange.Gone) {
                after.remove(id);
            } else {
                after.put(id, change);
            }
        });
        kept.put(reading.source(), after);
        touchDifferent(reading.source(), before, after);
    }

    private void touchDifferent(
            String source, Map<String, DirectoryChange> before, Map<String, DirectoryChange> after) {
        Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .forEach(id -> {
                    if (!Optional.ofNullable(before.get(id)).equals(Optional.ofNullable(after.get(id)))) {
                        entry(before.get(id)).ifPresent(entry -> forget(source, entry));
                        entry(after.get(id)).ifPresent(entry -> know(source, entry));
                    }
                });
    }

    private void forget(String source, DirectoryEntry entry) {
        touched.add(entry.mail());
        byMail.getOrDefault(entry.mail(), new HashMap<>()).remove(source + '/' + entry.id());
    }

    private void know(String source, DirectoryEntry entry) {
        touched.add(entry.mail());
        byMail.computeIfAbsent(entry.mail(), _ -> new TreeMap<>())
                .put(source + '/' + entry.id(), new Known(source, entry));
    }

    @Override
    public synchronized void touch(Collection<String> mails) {
        touched.addAll(mails);
    }

    @Override
    public synchronized void touchAll() {
        byMail.forEach((mail, known) -> {
            if (!known.isEmpty()) {
                touched.add(mail);
            }
        });
    }

    @Override
    public synchronized List<String> touched(String after, int most) {
        return touched.tailSet(after, false).stream().limit(most).toList();
    }

    @Override
    public synchronized void untouchAll() {
        touched.clear();
    }

    @Override
    public synchronized Map<String, List<Known>> of(Collection<String> mails) {
        Map<String, List<Known>> known = new HashMap<>();
        for (String mail : mails) {
            Map<String, Known> said = byMail.getOrDefault(mail, Map.of());
            if (!said.isEmpty()) {
                known.put(mail, new ArrayList<>(said.values()));
            }
        }
        return known;
    }

    @Override
    public synchronized Tally tally(String source) {
        SortedMap<String, Integer> outside = new TreeMap<>();
        kept.getOrDefault(source, new TreeMap<>()).values().forEach(change -> {
            if (change instanceof DirectoryChange.Outside(var _, var _, String reason)) {
                outside.merge(reason, 1, Integer::sum);
            }
        });
        return new Tally((int) people(source).count(), outside);
    }

    synchronized void forget(PersonId person) {
        byMail.remove(person.value());
        Stream.concat(kept.values().stream(), staged.values().stream())
                .forEach(said -> said.values()
                        .removeIf(change -> entry(change)
                                .filter(entry -> entry.mail().equals(person.value()))
                                .isPresent()));
    }

    private Map<String, DirectoryChange> in(Reading reading) {
        return staged.getOrDefault(reading.id(), new HashMap<>());
    }

    private Stream<DirectoryEntry> people(String source) {
        return kept.getOrDefault(source, new TreeMap<>()).values().stream().flatMap(change -> entry(change).stream());
    }

    private static Optional<DirectoryEntry> entry(@Nullable DirectoryChange change) {
        return change instanceof DirectoryChange.Present(DirectoryEntry entry) ? Optional.of(entry) : Optional.empty();
    }

    private static String id(DirectoryChange change) {
        return switch (change) {
            case DirectoryChange.Present(DirectoryEntry entry) -> entry.id();
            case DirectoryChange.Gone(String id) -> id;
            case DirectoryChange.Outside(String id, var _, var _) -> id;
        };
    }
}
